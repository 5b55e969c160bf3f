package org.guiju.rulebook.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldReader;
import org.guiju.rulebook.source.Literal;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;

/** Reads {@code kind: conduct}. */
final class ConductReader {

    private final KindSource source;
    private final Section section;

    private ConductReader(KindSource source) {
        this.source = source;
        this.section = source.section();
    }

    static Optional<Conduct> read(KindSource source) {
        return new ConductReader(source).read();
    }

    private Optional<Conduct> read() {
        var title = section.texts("title");
        section.required("observers");
        var fields = FieldReader.read(section, List.of());
        var scope = scope(source.scope(), fields);
        var parts = new PartsReader(scope, source.parameters(), source.known(), source.places());
        var counted = source.choice("counted", Conduct.Counted.class);
        var evidence = section.flag("evidence", false);
        var within = within(counted);
        var then = parts.read(section, "then");
        var ladder = section.section("ladder").flatMap(found -> ladder(found, "ladder", parts));
        var thresholds = section.section("thresholds").flatMap(found -> ladder(found, "thresholds", parts));
        source.with(scope).checkSays("says");
        return counted.map(unit -> new Conduct(
                title,
                new LinkedHashSet<>(section.textList("observers")),
                fields,
                evidence,
                unit,
                within,
                then,
                ladder,
                thresholds));
    }

    /** Where acts are told apart, it has to be said how close two may be to be one. */
    private Optional<Duration> within(Optional<Choice<Conduct.Counted>> counted) {
        if (counted.orElse(null) instanceof Choice.Said<Conduct.Counted>(var unit)
                && (unit == Conduct.Counted.DAY || unit == Conduct.Counted.PERSON)) {
            section.notHere("counted: " + Section.spelling(unit), "within");
            return Optional.empty();
        }
        if (!section.has("within")) {
            section.problems().add(section.at(), Code.UNSAID, "within", "PT30M");
        }
        return section.node("within")
                .flatMap(node -> Literal.read(node, Type.duration(), source.problems()))
                .map(Duration.class::cast);
    }

    /** The action with the control's own fields, the person it is about, and which breach in the window it is. */
    private Scope scope(Scope plain, List<Field> fields) {
        var scope = plain;
        if (plain.type("action").orElseThrow() instanceof Type.Struct(var declared)) {
            var action = new LinkedHashMap<>(declared);
            for (var field : fields) {
                if (action.putIfAbsent(field.name(), field.type()) != null) {
                    source.problems().add(section.at("fields"), Code.NAME_TAKEN, field.name());
                }
            }
            scope = scope.with("action", Type.struct(action));
        }
        return scope.with("person", ActionType.employee())
                .with("nth", Type.number())
                .with("counted", Type.number());
    }

    private Optional<Ladder> ladder(Section found, String name, PartsReader parts) {
        var over = Window.of(found.requiredText("over"));
        if (over.isEmpty()) {
            found.problems()
                    .notOneOf(
                            found.at("over"),
                            found.text("over").orElse(""),
                            List.of("month", "quarter", "year", "P30D"));
        }
        var beyond = source.choice(found, name, "beyond", Ladder.Beyond.class);
        var steps = new ArrayList<Ladder.Step>();
        for (var step : found.sections("steps")) {
            step(step, parts).ifPresent(steps::add);
            step.close();
        }
        if (steps.isEmpty()) {
            found.required("steps");
        }
        found.close();
        return over.isEmpty() || beyond.isEmpty() || steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ladder(over.get(), beyond.get(), List.copyOf(steps)));
    }

    private Optional<Ladder.Step> step(Section step, PartsReader parts) {
        var at = new Expressions(step, source.parameters(), source.places()).required("at", Type.number());
        var instead = step.flag("instead", false);
        var says = step.texts("says");
        var then = parts.read(step, "then");
        if (then.isEmpty()) {
            step.required("then");
        }
        return at.map(number -> new Ladder.Step(number, instead, says, then));
    }
}
