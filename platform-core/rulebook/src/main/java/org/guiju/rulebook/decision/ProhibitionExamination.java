package org.guiju.rulebook.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.control.Prohibition;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Finding.Nature;

/** What a prohibition finds: it refuses, and where the clause says so the attempt is proposed for the record. */
final class ProhibitionExamination {

    private ProhibitionExamination() {}

    static List<ClauseFinding> find(Prohibition prohibition, Question question) {
        var says = question.says(Map.of());
        var findings = new ArrayList<Finding>();
        findings.add(question.level(new Finding.Refuses(says)));
        if (prohibition.recorded() && findings.getFirst() instanceof Finding.Refuses) {
            var actor = Values.at(question.values(), "actor.id")
                    .map(String::valueOf)
                    .orElseThrow();
            var occasion = Optional.of(new Finding.Occasion(question.situation().now(), Finding.Occasion.ATTEMPT));
            var examination = new PartExamination(question, actor, occasion, false);
            findings.add(examination.proposes(new Consequence.Noted(1), Nature.NOT_MONEY, Optional.empty(), says));
            prohibition.attempt().forEach(part -> findings.add(examination.find(part, says)));
        }
        return findings.stream().map(question::found).toList();
    }
}
