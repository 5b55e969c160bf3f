package org.guiju.rulebook.control;

import java.util.Optional;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;

/** Reads {@code kind: gate}. */
final class GateReader {

    private GateReader() {}

    static Optional<Gate> read(KindSource source) {
        var section = source.section();
        var effect = section.requiredChoice("effect", Gate.Effect.class);
        var unless = source.expressions().optional("unless", Type.bool());
        var atLeast = section.section("at_least").flatMap(counted -> atLeast(source, counted));
        var field = section.scalar("field");
        var fields =
                source.action().fields().stream().map(found -> found.name()).toList();
        field.filter(name -> !fields.contains(name.text()))
                .ifPresent(name -> source.problems().unknown(name.at(), Thing.FIELD, name.text(), fields));
        source.checkSays("says", "held", "missing");
        return effect.map(found -> new Gate(found, unless, atLeast, field.map(Node.Scalar::text)));
    }

    private static Optional<Gate.AtLeast> atLeast(KindSource source, Section section) {
        section.required("of");
        var of = section.sections("of").stream()
                .flatMap(each -> condition(source, each).stream())
                .toList();
        var count = source.expressions(section).required("count", Type.integer());
        section.close();
        return count.map(least -> new Gate.AtLeast(least, of));
    }

    private static Optional<Gate.Condition> condition(KindSource source, Section section) {
        var label = section.texts("label");
        var holds = source.expressions(section).required("holds", Type.bool());
        section.close();
        return holds.map(condition -> new Gate.Condition(label, condition));
    }
}
