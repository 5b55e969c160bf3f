package org.guiju.rulebook.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;

/** Reads {@code kind: procedure}. Nothing is assumed of a step: what it comes after and whether it may be repeated is said. */
final class ProcedureReader {

    private ProcedureReader() {}

    static Optional<Procedure> read(KindSource source) {
        source.section().required("steps");
        if (source.action().subject().isEmpty()) {
            source.problems()
                    .add(
                            source.section().at("on"),
                            Code.NO_SUBJECT,
                            source.action().code());
        }
        var steps = new ArrayList<Procedure.Step>();
        for (var section : source.section().sections("steps")) {
            steps.add(step(source, section, steps));
            section.close();
        }
        source.checkSays("says");
        var asked = steps.stream()
                .filter(step -> step.action().equals(source.action().code()))
                .findFirst();
        if (asked.isEmpty()) {
            source.problems()
                    .add(
                            source.section().at("on"),
                            Code.NOT_A_STEP,
                            source.action().code());
        }
        return asked.map(step -> new Procedure(step, steps));
    }

    private static Procedure.Step step(KindSource source, Section section, List<Procedure.Step> earlier) {
        var name = section.requiredName("step", Section.DASHED);
        var names = earlier.stream().map(Procedure.Step::name).toList();
        if (names.contains(name)) {
            source.problems().add(section.at("step"), Code.DUPLICATE, Thing.STEP, name);
        }
        section.required("action");
        var action = section.scalar("action");
        action.ifPresent(code -> source.known().action(code, source.problems()));
        section.required("after");
        var after = section.scalars("after");
        after.stream().filter(step -> !names.contains(step.text())).forEach(step -> source.problems()
                .unknown(step.at(), Thing.STEP, step.text(), names));
        section.required("again");
        return new Procedure.Step(
                name,
                section.texts("title"),
                action.map(Node.Scalar::text).orElse(""),
                after.stream().map(Node.Scalar::text).toList(),
                new LinkedHashSet<>(section.textList("by")),
                section.flag("again", false));
    }
}
