package org.guiju.rulebook.decision;

import java.util.Map;
import org.guiju.rulebook.control.Gate;
import org.guiju.sdk.decision.Finding;

/** What a gate finds: it shuts, asks, warns or waits unless its exception holds. */
final class GateExamination {

    private GateExamination() {}

    static Finding find(Gate gate, Question question) {
        if (gate.unless().isPresent() && question.isTrue(gate.unless().get())) {
            return Finding.permits();
        }
        var says = question.says(Map.of());
        return switch (gate.effect()) {
            case REFUSES -> new Finding.Refuses(says);
            case REQUIRES -> new Finding.Requires(says, gate.field());
            case WARNS -> new Finding.Warns(says);
            case PENDS -> new Finding.Pends(says);
        };
    }
}
