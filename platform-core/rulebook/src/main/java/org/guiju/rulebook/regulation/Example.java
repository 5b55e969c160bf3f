package org.guiju.rulebook.regulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.sdk.Money;

/**
 * A row of given, when and then that people of the trade can read; publishing is refused while one fails.
 *
 * @param action the action type it is about
 * @param given values by path, typed by the action type's scope
 * @param parameters parameter values that differ from those in force; empty to test the company's own
 * @param expect per control name what it must find; controls it does not name may find anything
 */
public record Example(
        String name,
        String action,
        Map<String, Object> given,
        Map<String, Object> parameters,
        Map<String, Expectation> expect) {

    public Example {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect));
    }

    /** What a control must find. */
    public sealed interface Expectation {

        record Outcome(Verdict verdict) implements Expectation {}

        /** A determined value. */
        record Value(Object value) implements Expectation {}

        /** Several determined values, by name. */
        record Values(Map<String, Object> values) implements Expectation {}

        /** Money proposed per person, in order; positive as in the control. */
        record Amounts(List<Money> amounts) implements Expectation {}

        /** Points proposed per person, in order; positive as in the control. */
        record Points(List<BigDecimal> points) implements Expectation {}

        /** A duty that ends so long after now. */
        record DueWithin(Duration within) implements Expectation {}

        record DueAt(Instant at) implements Expectation {}
    }

    public enum Verdict {
        SILENT,
        PERMITS,
        WARNS,
        REFUSES,
        REQUIRES,
        PENDS,
        AWAITS
    }
}
