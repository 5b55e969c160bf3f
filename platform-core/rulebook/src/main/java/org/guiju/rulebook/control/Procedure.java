package org.guiju.rulebook.control;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;

/**
 * Ordered steps on one record, each an action. Asked on the action of one of its steps, it looks what the record has
 * behind it.
 *
 * @param step the step that the asked action is
 * @param steps all, in order
 */
public record Procedure(Step step, List<Step> steps) implements Kind {

    public Procedure {
        steps = List.copyOf(steps);
    }

    /**
     * @param after names of the steps that must have been taken
     * @param by roles one of which must take it; empty for whoever may do the action
     * @param again whether it may be taken more than once
     */
    public record Step(String name, Texts title, String action, List<String> after, Set<String> by, boolean again) {}

    @Override
    public Stream<Expression> expressions() {
        return Stream.empty();
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("procedure");
        for (var each : steps) {
            var key = "steps." + each.name();
            facets.put(key, each.action());
            facets.put(key + ".title", each.title());
            facets.put(key + ".after", String.join(", ", each.after()));
            facets.put(key + ".by", each.by().stream().sorted().collect(Collectors.joining(", ")));
            facets.put(key + ".again", String.valueOf(each.again()));
        }
    }
}
