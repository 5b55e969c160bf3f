package org.guiju.rulebook.control;

import java.util.Optional;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Thing;

/** Reads {@code kind: gate}. */
final class GateReader {

    private GateReader() {}

    static Optional<Gate> read(KindSource source) {
        var section = source.section();
        var effect = section.requiredChoice("effect", Gate.Effect.class);
        var unless = source.expressions().optional("unless", Type.bool());
        var field = section.scalar("field");
        var fields =
                source.action().fields().stream().map(found -> found.name()).toList();
        field.filter(name -> !fields.contains(name.text()))
                .ifPresent(name -> source.problems().unknown(name.at(), Thing.FIELD, name.text(), fields));
        source.checkSays("says");
        return effect.map(found -> new Gate(found, unless, field.map(Node.Scalar::text)));
    }
}
