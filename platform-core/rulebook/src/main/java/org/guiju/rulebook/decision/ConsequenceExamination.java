package org.guiju.rulebook.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.control.Consequence;
import org.guiju.rulebook.control.Part;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** What a sanction or reward finds: for each person one proposal per part, all under the same words. */
final class ConsequenceExamination {

    private ConsequenceExamination() {}

    static List<ClauseFinding> find(Consequence consequence, Question question) {
        return counted(consequence, question).stream()
                .flatMap(row -> ofRow(consequence, question, row))
                .toList();
    }

    /** The rows that count; a person may be in several. */
    private static List<?> counted(Consequence consequence, Question question) {
        var rows = rows(consequence, question);
        var several = question.choose(consequence.several());
        if (several == Consequence.Several.ALL) {
            return rows;
        }
        Map<Object, Object> ofPerson = new LinkedHashMap<>();
        rows.forEach(row -> ofPerson.merge(
                ((Map<?, ?>) row).get("id"),
                row,
                (first, next) -> several == Consequence.Several.HIGHEST && exceeds(consequence, question, next, first)
                        ? next
                        : first));
        return List.copyOf(ofPerson.values());
    }

    private static boolean exceeds(Consequence consequence, Question question, Object row, Object other) {
        return consequence.parts().stream()
                .flatMap(part -> counted(part).stream())
                .findFirst()
                .flatMap(amount -> Magnitude.compare(
                        amount(consequence, question, amount, row), amount(consequence, question, amount, other)))
                .filter(order -> order > 0)
                .isPresent();
    }

    private static Object amount(Consequence consequence, Question question, Expression amount, Object row) {
        return question.about(Map.of(consequence.each(), row)).evaluate(amount);
    }

    private static List<?> rows(Consequence consequence, Question question) {
        return Values.at(question.values(), consequence.forEach())
                .filter(List.class::isInstance)
                .map(found -> (List<?>) found)
                .orElseThrow();
    }

    private static Stream<ClauseFinding> ofRow(Consequence consequence, Question question, Object row) {
        Map<String, Object> named = Map.of(consequence.each(), row);
        var says = says(consequence, question.about(named));
        return consequence.parts().stream().map(part -> {
            var each = question.about(named);
            return each.found(each.level(proposal(consequence, each, part, says)));
        });
    }

    private static Texts says(Consequence consequence, Question each) {
        return consequence.parts().stream()
                .flatMap(part -> counted(part).stream())
                .findFirst()
                .map(amount -> each.says(Map.of("amount", each.evaluate(amount))))
                .orElseGet(() -> each.says(Map.of()));
    }

    /** What the words call the amount. */
    private static Optional<Expression> counted(Part part) {
        return switch (part) {
            case Part.Cash cash -> Optional.of(cash.amount());
            case Part.Points points -> Optional.of(points.points());
            case Part.Balance balance -> Optional.of(balance.amount());
            default -> Optional.empty();
        };
    }

    private static Finding proposal(Consequence consequence, Question each, Part part, Texts says) {
        var person = Values.at(each.values(), consequence.each() + ".id")
                .map(String::valueOf)
                .orElseThrow();
        return new PartExamination(each, person, Optional.empty(), consequence.bonus())
                .find(part, superseded(consequence, each), says);
    }

    private static Optional<ControlCode> superseded(Consequence consequence, Question each) {
        return each.control()
                .supersedes()
                .filter(control ->
                        consequence.supersedesWhen().map(each::isTrue).orElse(true));
    }
}
