package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.control.Cadence;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Terms;

/** What a cadence finds when one of its periods begins: who owes how many until its last day has passed. */
final class CadenceExamination {

    private static final String MISSED = "RecordMissedCadence";

    private CadenceExamination() {}

    static Finding find(Cadence cadence, ControlCode code, Question question) {
        var values = question.values();
        if (!Values.at(values, "action.control").filter(code.toString()::equals).isPresent()) {
            return Finding.silent();
        }
        if (question.choose(cadence.first()) == Cadence.First.SKIP
                && number(question, "action.days").compareTo(number(question, "action.of_days")) < 0) {
            return Finding.silent();
        }
        var zone = question.situation().zone();
        var until = (LocalDate) Values.at(values, "action.until").orElseThrow();
        var due = until.plusDays(1).atStartOfDay(zone).toInstant();
        return new Finding.Owes(
                code.control(),
                question.fill(cadence.title(), Map.of("due", due)),
                Values.at(values, "action.person").map(String::valueOf).stream().toList(),
                due,
                cadence.counts(),
                Optional.of(MISSED),
                terms(cadence, times(cadence, question)));
    }

    /** A period that had begun may owe its part only; what is left over counts as one more. */
    private static int times(Cadence cadence, Question question) {
        var whole = ((Number) question.evaluate(cadence.atLeast())).intValue();
        if (question.choose(cadence.first()) != Cadence.First.PRO_RATA) {
            return whole;
        }
        var days = number(question, "action.days");
        var of = number(question, "action.of_days");
        return BigDecimal.valueOf(whole)
                .multiply(days)
                .divide(of, 0, RoundingMode.UP)
                .intValueExact();
    }

    private static BigDecimal number(Question question, String path) {
        return (BigDecimal) Values.at(question.values(), path).orElseThrow();
    }

    private static Terms terms(Cadence cadence, int times) {
        return new Terms(
                cadence.owner(),
                Optional.empty(),
                Terms.Pace.PERIOD,
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                times,
                cadence.each(),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
