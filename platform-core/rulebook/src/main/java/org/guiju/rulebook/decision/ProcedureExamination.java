package org.guiju.rulebook.decision;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.rulebook.control.Procedure;
import org.guiju.rulebook.control.Procedure.Step;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Finding;

/** What a procedure finds: a step may be taken when those before it have been, by the right person, and not twice. */
final class ProcedureExamination {

    private static final String HISTORY = "record.history";

    private ProcedureExamination() {}

    static Finding find(Procedure procedure, Question question) {
        var done = done(question.read(HISTORY));
        var step = procedure.step();
        var open = procedure.steps().stream()
                .filter(each -> step.after().contains(each.name()) && !done.contains(each.action()))
                .toList();
        if (!open.isEmpty()) {
            return new Finding.Refuses(
                    first(Texts.list(open.stream().map(Step::title).toList())));
        }
        if (!step.again() && done.contains(step.action())) {
            return new Finding.Refuses(twice(step.title()));
        }
        var held = question.read("actor.roles").map(List.class::cast).orElse(List.of());
        return step.by().isEmpty() || !Collections.disjoint(step.by(), (Collection<?>) held)
                ? Finding.permits()
                : new Finding.Refuses(notYours(step.title()));
    }

    private static Set<String> done(Optional<Object> history) {
        return history.filter(List.class::isInstance)
                .map(List.class::cast)
                .map(rows -> ((List<?>) rows)
                        .stream()
                                .map(Map.class::cast)
                                .map(row -> String.valueOf(row.get("action")))
                                .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Texts first(Texts steps) {
        return new Texts("先要：" + steps.zhHans(), "先要：" + steps.zhHant(), "First: " + steps.en());
    }

    private static Texts twice(Texts step) {
        return new Texts(
                "“" + step.zhHans() + "”已经做过，不能再做一次",
                "「" + step.zhHant() + "」已經做過，不能再做一次",
                "“" + step.en() + "” has been done and is not repeated");
    }

    private static Texts notYours(Texts step) {
        return new Texts(
                "“" + step.zhHans() + "”要由别的岗位来做",
                "「" + step.zhHant() + "」要由別的職務來做",
                "“" + step.en() + "” is for another role");
    }
}
