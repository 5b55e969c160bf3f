package org.guiju.rulebook.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Terms;

/**
 * Starts a clock.
 *
 * @param span how long it runs
 * @param from event it is anchored to; the action itself where absent
 * @param holders list of employee ids, or an owner by role
 * @param doneBy action types that discharge the duty
 * @param about type of the record it hangs on, where that is not what the action is about
 * @param lapse action type the desk submits when the clock ends undone
 * @param course what happens on the way
 */
public record Deadline(
        String duty,
        Texts title,
        Span span,
        Optional<Expression> from,
        Holders holders,
        Optional<String> about,
        List<String> doneBy,
        Optional<String> lapse,
        Course course)
        implements Kind {

    /** How long a clock runs. */
    public sealed interface Span {

        /** Working days, the last of them whole. */
        record Workdays(Expression amount, Choice<StartDay> start) implements Span {}

        /** A duration as it passes, or working hours. */
        record Counted(Terms.Pace pace, Expression amount) implements Span {}

        /** To the end of the period the start is in, its last day whole. */
        record EndOf(Period period) implements Span {}
    }

    /** Whether the day a clock starts is the first of the working days that are counted. */
    public enum StartDay {
        COUNTS,
        NEXT_DAY
    }

    /** What becomes of what is done too early. */
    public enum Early {
        WARN,
        REFUSE
    }

    /** Who owes it. */
    public sealed interface Holders {

        record People(Expression ids) implements Holders {}

        record Role(Terms.Owner owner) implements Holders {}
    }

    /**
     * What happens on the way.
     *
     * @param notBefore how long after the start it may be done at the earliest
     * @param early what becomes of it before that; there where {@code notBefore} is
     * @param alarms how long before the end the holders are reminded
     * @param grace what a new revision leaves at the least
     */
    public record Course(
            Optional<Expression> notBefore,
            Optional<Choice<Early>> early,
            List<Expression> alarms,
            List<Step> escalations,
            List<String> pausedBy,
            List<String> resumedBy,
            Optional<String> proof,
            Optional<Expression> grace) {

        public record Step(Expression after, List<String> to) {}
    }

    @Override
    public Stream<Expression> expressions() {
        return Stream.of(
                        ofSpan(),
                        from.stream(),
                        holders instanceof Holders.People(Expression ids) ? Stream.of(ids) : Stream.<Expression>empty(),
                        course.notBefore().stream(),
                        course.alarms().stream(),
                        course.escalations().stream().map(Course.Step::after),
                        course.early().stream().flatMap(Choice::expressions),
                        course.grace().stream())
                .flatMap(part -> part);
    }

    private Stream<Expression> ofSpan() {
        return switch (span) {
            case Span.Workdays(Expression amount, var start) -> Stream.concat(Stream.of(amount), start.expressions());
            case Span.Counted(var pace, Expression amount) -> Stream.of(amount);
            case Span.EndOf(var period) -> Stream.empty();
        };
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("deadline");
        facets.put("duty", duty);
        facets.put("title", title);
        switch (span) {
            case Span.Workdays(Expression amount, var start) -> {
                facets.put("workdays", amount);
                facets.put("start_day", start);
            }
            case Span.Counted(var pace, Expression amount) -> facets.put(key(pace), amount);
            case Span.EndOf(Period period) -> facets.put("by_end_of", period);
        }
        facets.put("from", from);
        switch (holders) {
            case Holders.People(Expression ids) -> facets.put("holders", ids);
            case Holders.Role(Terms.Owner owner) ->
                facets.put("owner", owner.role() + " " + owner.unit().name().toLowerCase(Locale.ROOT));
        }
        about.ifPresent(record -> facets.put("about", record));
        facets.put("done_by", String.join(", ", doneBy));
        lapse.ifPresent(action -> facets.put("lapse", action));
        describeCourse(facets);
    }

    private void describeCourse(Facets facets) {
        facets.put("not_before", course.notBefore());
        course.early().ifPresent(early -> facets.put("early", early));
        facets.put("alarm", course.alarms().stream().map(Expression::format).toList());
        facets.put(
                "escalate",
                course.escalations().stream()
                        .map(step -> step.after().format() + " " + String.join(" ", step.to()))
                        .toList());
        facets.put("paused_by", course.pausedBy());
        facets.put("resumed_by", course.resumedBy());
        course.proof().ifPresent(field -> facets.put("proof", field));
        facets.put("grace", course.grace());
    }

    static String key(Terms.Pace pace) {
        return pace == Terms.Pace.WORKING_TIME ? "working_time" : "within";
    }
}
