package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.control.Checklist;
import org.guiju.rulebook.control.Checklist.Item;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.decision.Check;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Terms;

/** What a checklist finds when a day begins: each item is owed at each of its times. */
final class ChecklistExamination {

    static final String ANSWER = "AnswerCheckItem";
    private static final String MISSED = "RecordMissedCadence";

    private ChecklistExamination() {}

    static List<ClauseFinding> find(Checklist checklist, ControlCode code, Question question) {
        if (!Values.at(question.values(), "action.control")
                .filter(code.toString()::equals)
                .isPresent()) {
            return List.of(question.found(Finding.silent()));
        }
        var day = (LocalDate) Values.at(question.values(), "action.from").orElseThrow();
        var found = new ArrayList<ClauseFinding>();
        for (var item : checklist.items()) {
            for (var time : item.at()) {
                found.add(question.found(question.level(owes(checklist, item, day, time, question))));
            }
        }
        return found;
    }

    private static Finding owes(Checklist checklist, Item item, LocalDate day, LocalTime time, Question question) {
        var from = day.atTime(time).atZone(question.situation().zone()).toInstant();
        var check = new Check(
                item.evidence(),
                item.least().map(limit -> (BigDecimal) question.evaluate(limit)),
                item.most().map(limit -> (BigDecimal) question.evaluate(limit)),
                item.measure(),
                item.correct());
        return new Finding.Owes(
                item.name() + "-" + time,
                item.text(),
                List.of(),
                from.plus(item.window()),
                List.of(ANSWER),
                Optional.of(MISSED),
                Terms.single(checklist.owner(), from, Optional.of(check)));
    }
}
