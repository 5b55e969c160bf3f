package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/**
 * What a higher layer forbids those below to say about a parameter, from a day on.
 *
 * @param column of a table, whose every row it is about; empty for the parameter as a whole
 */
public record Lock(
        Layer by,
        ClauseCode clause,
        String parameter,
        Optional<String> column,
        Bound bound,
        LocalDate from,
        Texts because) {

    public Lock(Layer by, ClauseCode clause, String parameter, Bound bound, LocalDate from, Texts because) {
        this(by, clause, parameter, Optional.empty(), bound, from, because);
    }

    public sealed interface Bound {

        /** The value that the bound names, where it names one. */
        default Optional<Object> limit() {
            return switch (this) {
                case Fixed(Object value) -> Optional.of(value);
                case AtLeast(Object value) -> Optional.of(value);
                case AtMost(Object value) -> Optional.of(value);
                case OneOf(Set<Object> values) -> Optional.empty();
            };
        }

        record Fixed(Object value) implements Bound {}

        record AtLeast(Object value) implements Bound {}

        record AtMost(Object value) implements Bound {}

        record OneOf(Set<Object> values) implements Bound {}
    }
}
