package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.util.Map;
import org.guiju.rulebook.control.Gate;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Finding;

/** What a gate finds: it shuts, asks, warns or waits, unless its exception holds or enough of what it counts does. */
final class GateExamination {

    private GateExamination() {}

    static Finding find(Gate gate, Question question) {
        if (gate.unless().filter(question::isTrue).isPresent()) {
            return Finding.permits();
        }
        return gate.atLeast()
                .map(counted -> count(gate, counted, question))
                .orElseGet(() -> speak(gate, question.says(Map.of())));
    }

    private static Finding count(Gate gate, Gate.AtLeast counted, Question question) {
        var missing = counted.of().stream()
                .filter(condition -> !question.isTrue(condition.holds()))
                .map(Gate.Condition::label)
                .toList();
        var held = counted.of().size() - missing.size();
        var least = ((Number) question.evaluate(counted.count())).intValue();
        return held >= least
                ? Finding.permits()
                : speak(gate, question.says(Map.of("held", BigDecimal.valueOf(held), "missing", Texts.list(missing))));
    }

    private static Finding speak(Gate gate, Texts says) {
        return switch (gate.effect()) {
            case REFUSES -> new Finding.Refuses(says);
            case REQUIRES -> new Finding.Requires(says, gate.field());
            case WARNS -> new Finding.Warns(says);
            case PENDS -> new Finding.Pends(says);
        };
    }
}
