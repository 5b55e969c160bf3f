package org.guiju.rulebook.control;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.control.Approval.Mode;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.schema.Paths;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.decision.Agreement.Scope;

/** Reads {@code kind: approval}. */
final class ApprovalReader {

    private static final int MOST_STEPS = 20;

    private ApprovalReader() {}

    static Optional<Approval> read(KindSource source) {
        var section = source.section();
        section.required("approvers");
        var steps = section.sections("approvers").stream()
                .map(step -> step(step, source))
                .toList();
        var names = new HashSet<String>();
        steps.stream().filter(step -> !names.add(step.name())).forEach(step -> source.problems()
                .add(section.at("approvers"), Code.NAME_TAKEN, step.name()));
        var mode = section.choice("mode", Mode.class).orElse(Mode.ALL);
        if (mode == Mode.AT_LEAST) {
            section.required("least");
        } else {
            section.notHere("mode", "least");
        }
        var least = section.integer("least", 1, 1, MOST_STEPS);
        boolean workdays = section.has("workdays");
        if (workdays) {
            section.notHere("workdays", "within");
        }
        var within = source.expressions()
                .optional(workdays ? "workdays" : "within", workdays ? Type.integer() : Type.duration());
        var escalation = role(section, "escalate_to", source);
        source.checkSays("says", "due");
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Approval(
                        steps,
                        mode,
                        least,
                        section.flag("distinct", true),
                        material(source),
                        within,
                        workdays,
                        escalation));
    }

    private static Approval.Step step(Section section, KindSource source) {
        var expressions = source.expressions(section);
        var name = section.requiredName("step", Section.NAME);
        var roles = section.textList("roles");
        var employees = expressions.optional("employees", Type.listOf(Type.text()));
        if (roles.isEmpty() && employees.isEmpty()) {
            section.required("roles");
        }
        var scope = section.choice("scope", Scope.class).orElse(Scope.COMPANY);
        if (scope == Scope.RECORD_UNIT && source.action().subject().isEmpty()) {
            source.problems().unknown(section.at("scope"), Thing.FIELD, "record", List.of());
        }
        var step = new Approval.Step(
                name, section.texts("title"), roles, scope, employees, expressions.optional("when", Type.bool()));
        section.close();
        return step;
    }

    private static Optional<String> role(Section section, String key, KindSource source) {
        var role = section.scalar(key);
        role.filter(named -> !Section.NAME.matcher(named.text()).matches())
                .ifPresent(named -> source.problems().add(named.at(), Code.WRONG_NAME, named.text()));
        return role.map(Node.Scalar::text);
    }

    private static List<String> material(KindSource source) {
        var named = source.section().scalars("material");
        named.forEach(path -> Paths.type(source.scope(), path.text(), path.at(), source.problems()));
        return named.stream().map(Node.Scalar::text).toList();
    }
}
