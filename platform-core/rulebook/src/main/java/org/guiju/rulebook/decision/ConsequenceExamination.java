package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.control.Consequence;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Finding.Nature;

/** What a sanction or reward finds: one proposal per person. */
final class ConsequenceExamination {

    private ConsequenceExamination() {}

    static List<ClauseFinding> find(Consequence consequence, Question question) {
        return rows(consequence, question).stream()
                .map(row -> question.about(Map.of(consequence.each(), row)))
                .map(each -> each.found(each.level(proposal(consequence, each))))
                .toList();
    }

    private static List<?> rows(Consequence consequence, Question question) {
        return Values.at(question.values(), consequence.forEach())
                .filter(List.class::isInstance)
                .map(found -> (List<?>) found)
                .orElseThrow();
    }

    private static Finding proposal(Consequence consequence, Question question) {
        var amount = question.evaluate(consequence.amount());
        var nature = consequence.points()
                ? Nature.NOT_MONEY
                : Nature.valueOf(
                        String.valueOf(question.evaluate(consequence.nature())).toUpperCase(Locale.ROOT));
        var supersedes = question.control()
                .supersedes()
                .filter(control ->
                        consequence.supersedesWhen().map(question::isTrue).orElse(true));
        var situation = question.situation();
        var period = situation.now().atZone(situation.zone()).toLocalDate().withDayOfMonth(1);
        var person = Values.at(question.values(), consequence.each() + ".id")
                .map(String::valueOf)
                .orElseThrow();
        return new Finding.Proposes(
                person,
                signed(amount, consequence),
                nature,
                period,
                supersedes,
                Optional.empty(),
                Optional.empty(),
                question.says(Map.of("amount", amount)));
    }

    private static org.guiju.sdk.decision.Consequence signed(Object amount, Consequence consequence) {
        if (consequence.points()) {
            var points = (BigDecimal) amount;
            return new org.guiju.sdk.decision.Consequence.Points(consequence.bonus() ? points : points.negate());
        }
        var money = (Money) amount;
        return new org.guiju.sdk.decision.Consequence.Cash(consequence.bonus() ? money : money.negate());
    }
}
