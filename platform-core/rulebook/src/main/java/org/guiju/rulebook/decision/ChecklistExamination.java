package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.control.Checklist;
import org.guiju.rulebook.control.Checklist.Item;
import org.guiju.rulebook.control.Checklist.Starts;
import org.guiju.rulebook.control.Checklist.Times;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.decision.Check;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Terms;

/** What a checklist finds: when a day begins each item is owed at each of its times, on an act each item once. */
final class ChecklistExamination {

    static final String ANSWER = "AnswerCheckItem";
    private static final String PERIOD = "OpenPeriod";
    private static final String MISSED = "RecordMissedCadence";
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private ChecklistExamination() {}

    static List<ClauseFinding> find(Checklist checklist, ControlCode code, Question question) {
        if (isOfAnotherControl(code, question)) {
            return List.of(question.found(Finding.silent()));
        }
        var found = checklist.items().stream()
                .flatMap(item -> owed(checklist, item, question).stream())
                .toList();
        return found.isEmpty() ? List.of(question.found(Finding.silent())) : found;
    }

    /** A period is one control's own; an act is everybody's. */
    private static boolean isOfAnotherControl(ControlCode code, Question question) {
        return question.control().on().equals(PERIOD)
                && Values.at(question.values(), "action.control")
                        .filter(code.toString()::equals)
                        .isEmpty();
    }

    /** An item whose times or limits cannot be worked out holds up no other. */
    private static List<ClauseFinding> owed(Checklist checklist, Item item, Question question) {
        try {
            if (item.when().isPresent() && !question.isTrue(item.when().get())) {
                return List.of();
            }
            return starts(item.starts(), question)
                    .map(start -> question.found(question.level(owes(checklist, item, start, question))))
                    .toList();
        } catch (RuntimeException unanswerable) {
            return question.pends(unanswerable);
        }
    }

    private static Stream<ZonedDateTime> starts(Starts starts, Question question) {
        var situation = question.situation();
        var zone = situation.zone();
        return switch (starts) {
            case Starts.Act(var after) -> {
                var delay = after.map(span -> span(span, question)).orElse(Duration.ZERO);
                yield Stream.of(situation.now().plus(delay).atZone(zone));
            }
            case Starts.At(var times) -> times(times, question);
            case Starts.Each(var span) -> {
                var day = day(question);
                yield situation.calendar().hours(day).stream()
                        .flatMap(shift ->
                                each(shift.start(day, zone).atZone(zone), shift.end(day, zone), span, question));
            }
            case Starts.EachFrom(var times, var span, var lasts) ->
                times(times, question)
                        .flatMap(time -> each(time, time.toInstant().plus(span(lasts, question)), span, question));
        };
    }

    private static Stream<ZonedDateTime> each(ZonedDateTime first, Instant end, Expression span, Question question) {
        var each = each(span(span, question));
        return Stream.iterate(first, start -> start.toInstant().isBefore(end), start -> start.plus(each));
    }

    private static Stream<ZonedDateTime> times(Times times, Question question) {
        var day = day(question);
        var zone = question.situation().zone();
        var found =
                switch (times) {
                    case Times.Fixed(var fixed) -> fixed.stream();
                    case Times.Chosen(var codes) ->
                        ((List<?>) question.evaluate(codes)).stream().map(code -> Times.time(code.toString())
                                .orElseThrow());
                };
        return found.map(time -> day.atTime(time).atZone(zone));
    }

    private static LocalDate day(Question question) {
        return (LocalDate) Values.at(question.values(), "action.from").orElseThrow();
    }

    private static Duration span(Expression span, Question question) {
        return (Duration) question.evaluate(span);
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
                item.correct().map(correct -> correct.owed(span(correct.within(), question))));
        return new Finding.Owes(
                item.starts() instanceof Starts.Act ? item.name() : item.name() + "-" + start.toLocalTime(),
                item.text(),
                List.of(),
                from.plus(span(item.window(), question)),
                List.of(ANSWER),
                Optional.of(MISSED),
                Terms.single(item.owner().orElse(checklist.owner()), from, Optional.of(check))
                        .about(checklist.about()));
    }
}
