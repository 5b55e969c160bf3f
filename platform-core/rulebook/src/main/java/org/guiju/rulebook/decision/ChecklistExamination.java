package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private static final Duration SHORTEST = Duration.ofMinutes(5);

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
            found.addAll(owed(checklist, item, day, question));
        }
        return found;
    }

    /** An item whose times or limits cannot be worked out holds up no other. */
    private static List<ClauseFinding> owed(Checklist checklist, Item item, LocalDate day, Question question) {
        try {
            return starts(item, day, question).stream()
                    .map(start -> question.found(question.level(owes(checklist, item, start, question))))
                    .toList();
        } catch (RuntimeException unanswerable) {
            return question.pends(unanswerable);
        }
    }

    /** Times of day, or every so often from the beginning of each of the unit's shifts to its end. */
    private static List<ZonedDateTime> starts(Item item, LocalDate day, Question question) {
        var situation = question.situation();
        var zone = situation.zone();
        if (item.each().isEmpty()) {
            return item.at().stream().map(time -> day.atTime(time).atZone(zone)).toList();
        }
        var each = each((Duration) question.evaluate(item.each().get()));
        return situation.calendar().hours(day).stream()
                .flatMap(shift -> Stream.iterate(
                        shift.start(day, zone),
                        start -> start.isBefore(shift.end(day, zone)),
                        start -> start.plus(each)))
                .map(start -> start.atZone(zone))
                .toList();
    }

    /** Never so often that a day has no end of it. */
    private static Duration each(Duration given) {
        if (given.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("every " + given + " is more often than every " + SHORTEST);
        }
        return given;
    }

    private static Finding owes(Checklist checklist, Item item, ZonedDateTime start, Question question) {
        var from = start.toInstant();
        var check = new Check(
                item.evidence(),
                item.least().map(limit -> (BigDecimal) question.evaluate(limit)),
                item.most().map(limit -> (BigDecimal) question.evaluate(limit)),
                item.measure(),
                item.choices(),
                item.good(),
                item.correct());
        return new Finding.Owes(
                item.name() + "-" + start.toLocalTime(),
                item.text(),
                List.of(),
                from.plus(item.window()),
                List.of(ANSWER),
                Optional.of(MISSED),
                Terms.single(checklist.owner(), from, Optional.of(check)));
    }
}
