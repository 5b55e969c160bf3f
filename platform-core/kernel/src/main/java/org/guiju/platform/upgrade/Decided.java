package org.guiju.platform.upgrade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.merge.Choice;
import org.guiju.rulebook.merge.Part;
import org.guiju.rulebook.merge.Upgrade.Step;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.rulebook.source.Problems;
import org.guiju.sdk.Texts;

/** What somebody has decided on an upgrade, as it was sent: a row for each part of a clause. */
final class Decided {

    /** Stands for the clause as a whole: one that is new, or no longer shipped. */
    static final String CLAUSE = "clause";

    private final Map<String, Map<Part, Choice>> choices = new HashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    static Decided of(Map<String, Object> values) {
        var decided = new Decided();
        if (values.get("choices") instanceof List<?> rows) {
            rows.forEach(row -> decided.read((Map<?, ?>) row));
        }
        return decided;
    }

    private void read(Map<?, ?> row) {
        var part = Part.of((String) row.get("part"));
        choice(part, row)
                .ifPresent(choice -> choices.computeIfAbsent((String) row.get("clause"), clause -> new HashMap<>())
                        .put(part, choice));
    }

    private Optional<Choice> choice(Part part, Map<?, ?> row) {
        return switch ((String) row.get("choice")) {
            case "accept" -> Optional.of(new Choice.Accept());
            case "keep" -> Optional.of(new Choice.Keep());
            default -> combined(part, row);
        };
    }

    private Optional<Choice> combined(Part part, Map<?, ?> row) {
        var found = new Problems();
        var text = row.get("text") instanceof String given ? given : "";
        var node = ClauseSource.structure(part.path(), text, found);
        found.list().forEach(problem -> problems.add(new FieldProblem("choices", problem.says())));
        if (node.isEmpty() && found.none()) {
            problems.add(new FieldProblem(
                    "choices",
                    new Texts(
                            row.get("clause") + "：合并要写出合并后的内容",
                            row.get("clause") + "：合併須寫出合併後的內容",
                            row.get("clause") + ": write what the combined part is to say")));
        }
        return node.map(Choice.Combine::new);
    }

    List<FieldProblem> problems() {
        return problems;
    }

    Map<Part, Choice> on(Step step) {
        return choices.getOrDefault(step.clause().toString(), Map.of());
    }

    /** Whether the clause as a whole was taken as offered, or kept from being; empty when nobody said. */
    Optional<Boolean> whole(Step step) {
        return Optional.ofNullable(on(step).get(Part.of(CLAUSE))).map(Choice.Accept.class::isInstance);
    }

    /** Parts of the step, in words, on which somebody has to decide yet. */
    List<Part> undecided(Step step) {
        return switch (step) {
            case Step.Changed changed -> changed.merge().undecided(on(step));
            case Step.Added added -> List.of();
            case Step.Withdrawn withdrawn -> whole(step).isPresent() ? List.of() : List.of(Part.of(CLAUSE));
        };
    }
}
