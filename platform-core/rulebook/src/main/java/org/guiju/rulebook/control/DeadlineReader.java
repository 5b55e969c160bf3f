package org.guiju.rulebook.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.control.Deadline.Course;
import org.guiju.rulebook.control.Deadline.Holders;
import org.guiju.rulebook.control.Deadline.Span;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.decision.Terms;

/** Reads {@code kind: deadline}. */
final class DeadlineReader {

    private final KindSource source;
    private final Section section;

    private DeadlineReader(KindSource source) {
        this.source = source;
        this.section = source.section();
    }

    static Optional<Deadline> read(KindSource source) {
        return new DeadlineReader(source).read();
    }

    private Optional<Deadline> read() {
        var duty = section.requiredName("duty", Section.DASHED);
        var title = section.texts("title");
        source.checkSays("title", "due");
        source.checkSays("says", "due");
        var span = span();
        var from = source.expressions().optional("from", Type.instant());
        var holders = holders(source);
        var about = source.about();
        var doneBy = source.actions("done_by");
        var lapse = source.action("lapse");
        var course = course();
        if (span.isEmpty() || holders.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Deadline(duty, title, span.get(), from, holders.get(), about, doneBy, lapse, course));
    }

    private Optional<Span> span() {
        var given = Stream.of("within", "workdays", "working_time", "by_end_of")
                .filter(section::has)
                .toList();
        given.stream().skip(1).forEach(more -> section.notHere(given.getFirst(), more));
        if (!section.has("workdays")) {
            section.notHere(given.isEmpty() ? "within" : given.getFirst(), "start_day");
        }
        return switch (given.isEmpty() ? "within" : given.getFirst()) {
            case "workdays" -> workdays();
            case "working_time" -> counted(Terms.Pace.WORKING_TIME, Type.duration());
            case "by_end_of" -> section.choice("by_end_of", Period.class).map(Span.EndOf::new);
            default -> counted(Terms.Pace.ELAPSED, Type.duration());
        };
    }

    private Optional<Span> workdays() {
        var amount = source.expressions().required("workdays", Type.integer());
        var start = source.choice("start_day", Deadline.StartDay.class);
        return amount.flatMap(days -> start.map(first -> new Span.Workdays(days, first)));
    }

    private Optional<Span> counted(Terms.Pace pace, Type type) {
        return source.expressions().required(Deadline.key(pace), type).map(amount -> new Span.Counted(pace, amount));
    }

    /** {@code holders: <ids>} or {@code owner: {role, unit}}. */
    static Optional<Holders> holders(KindSource source) {
        var section = source.section();
        if (!section.has("owner")) {
            return source.expressions()
                    .required("holders", Type.listOf(Type.text()))
                    .map(Holders.People::new);
        }
        section.notHere("owner", "holders");
        return section.section("owner").flatMap(owner -> {
            var role = owner.requiredName("role", Section.NAME);
            var unit = owner.requiredChoice("unit", Terms.Where.class);
            owner.close();
            return unit.map(where -> new Holders.Role(new Terms.Owner(role, where)));
        });
    }

    private Course course() {
        var notBefore = source.expressions().span("not_before");
        var early = Optional.<Choice<Deadline.Early>>empty();
        if (section.has("not_before")) {
            early = source.choice("early", Deadline.Early.class);
        } else {
            section.notHere("not_before", "early");
        }
        var pausedBy = source.actions("paused_by");
        if (!pausedBy.isEmpty()) {
            section.required("resumed_by");
        }
        return new Course(
                notBefore,
                early,
                source.expressions().spans("alarm"),
                escalations(),
                pausedBy,
                source.actions("resumed_by"),
                proof(),
                source.expressions().span("grace"));
    }

    private List<Course.Step> escalations() {
        return section.sections("escalate").stream()
                .flatMap(row -> {
                    row.required("after");
                    row.required("to");
                    var after = source.expressions(row).span("after");
                    var to = row.textList("to");
                    row.close();
                    return after.map(found -> new Course.Step(found, to)).stream();
                })
                .toList();
    }

    /** The field has to be there in every action that discharges the duty. */
    private Optional<String> proof() {
        var proof = section.scalar("proof");
        proof.ifPresent(field -> section.scalars("done_by").forEach(action -> source.known()
                .action(action, section.problems())
                .ifPresent(type -> {
                    if (type.field(field.text()).isEmpty()) {
                        var known =
                                type.fields().stream().map(one -> one.name()).toList();
                        section.problems().unknown(field.at(), Thing.FIELD, field.text(), known);
                    }
                })));
        if (proof.isPresent() && !section.has("done_by")) {
            section.problems().add(section.at("proof"), Code.MISSING_KEY, "done_by");
        }
        return proof.map(Node.Scalar::text);
    }
}
