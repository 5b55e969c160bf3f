package org.guiju.rulebook.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.control.Deadline;
import org.guiju.rulebook.control.Deadline.Holders;
import org.guiju.rulebook.control.Deadline.Span;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Terms;

/** What a deadline finds: who owes what, and until when. */
final class DeadlineExamination {

    private DeadlineExamination() {}

    static Finding find(Deadline deadline, Question question) {
        var now = question.situation().now();
        var from =
                deadline.from().map(event -> (Instant) question.evaluate(event)).orElse(now);
        var planned = due(deadline.span(), from, question);
        var missed = Optional.of(planned).filter(due -> due.isBefore(now));
        var due = missed.isPresent() ? now : planned;
        return new Finding.Owes(
                deadline.duty(),
                question.fill(deadline.title(), Map.of("due", due)),
                people(deadline.holders(), question),
                due,
                deadline.doneBy(),
                deadline.lapse(),
                terms(deadline, from, missed, question));
    }

    static List<String> people(Holders holders, Question question) {
        return holders instanceof Holders.People(Expression ids)
                ? ((List<?>) question.evaluate(ids))
                        .stream().map(String::valueOf).toList()
                : List.of();
    }

    static Optional<Terms.Owner> owner(Holders holders) {
        return holders instanceof Holders.Role(Terms.Owner owner) ? Optional.of(owner) : Optional.empty();
    }

    private static Instant due(Span span, Instant from, Question question) {
        var calendar = question.situation().calendar();
        var zone = question.situation().zone();
        return switch (span) {
            case Span.EndOf(var period) ->
                period.next(from.atZone(zone).toLocalDate()).atStartOfDay(zone).toInstant();
            case Span.Workdays(Expression amount, var start) -> {
                var days = ((Number) question.evaluate(amount)).intValue();
                boolean counts = question.choose(start) == Deadline.StartDay.COUNTS && days > 0;
                var before = from.atZone(zone).minusDays(counts ? 1 : 0).toInstant();
                yield calendar.afterWorkdays(before, days, zone);
            }
            case Span.Counted(Terms.Pace pace, Expression amount) -> {
                var counted = (Duration) question.evaluate(amount);
                yield pace == Terms.Pace.WORKING_TIME
                        ? calendar.afterWorkingTime(from, counted, zone)
                        : from.plus(counted);
            }
        };
    }

    private static Terms.Pace pace(Span span) {
        return switch (span) {
            case Span.Workdays workdays -> Terms.Pace.WORKDAYS;
            case Span.Counted(Terms.Pace pace, var amount) -> pace;
            case Span.EndOf end -> Terms.Pace.PERIOD;
        };
    }

    private static Terms terms(Deadline deadline, Instant from, Optional<Instant> missed, Question question) {
        var course = deadline.course();
        return new Terms(
                owner(deadline.holders()),
                Optional.of(from),
                pace(deadline.span()),
                course.notBefore().map(span -> from.plus((Duration) question.evaluate(span))),
                course.early()
                        .map(question::choose)
                        .filter(Deadline.Early.REFUSE::equals)
                        .isPresent(),
                course.alarms().stream()
                        .map(span -> (Duration) question.evaluate(span))
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                course.escalations().stream()
                        .map(step -> new Terms.Escalation((Duration) question.evaluate(step.after()), step.to()))
                        .sorted(Comparator.comparing(Terms.Escalation::after))
                        .toList(),
                course.pausedBy(),
                course.resumedBy(),
                course.proof(),
                1,
                Terms.Scope.RECORD,
                course.grace().map(span -> (Duration) question.evaluate(span)).orElse(Duration.ZERO),
                missed,
                Optional.empty(),
                deadline.about());
    }
}
