package org.guiju.rulebook.decision;

import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.control.Calculation;
import org.guiju.sdk.decision.Finding;

/** What a calculation finds: a named value, or nothing where its formula has none. */
final class CalculationExamination {

    private CalculationExamination() {}

    static Finding find(Calculation calculation, Question question) {
        return switch (question.evaluate(calculation.value())) {
            case Optional<?> optional when optional.isEmpty() -> Finding.silent();
            case Optional<?> optional -> determines(calculation, optional.get(), question);
            case Object value -> determines(calculation, value, question);
        };
    }

    private static Finding determines(Calculation calculation, Object value, Question question) {
        return new Finding.Determines(calculation.determines(), value, question.says(Map.of("value", value)));
    }
}
