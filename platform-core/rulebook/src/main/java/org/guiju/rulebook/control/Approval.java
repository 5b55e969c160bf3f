package org.guiju.rulebook.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Agreement.Scope;

/**
 * People have to agree before the action is carried out.
 *
 * @param least how many steps have to agree, for {@link Mode#AT_LEAST}
 * @param distinct whether nobody may sign two steps
 * @param material paths of what is agreed to; empty means every value of the action and its record
 * @param within time to answer: a duration, or a number of working days when {@code workdays}
 * @param escalation role that may answer too after that time
 */
public record Approval(
        List<Step> steps,
        Mode mode,
        int least,
        boolean distinct,
        List<String> material,
        Optional<Expression> within,
        boolean workdays,
        Optional<String> escalation)
        implements Kind {

    /** Which of the steps have to agree. */
    public enum Mode {
        ALL,
        ANY,
        IN_TURN,
        AT_LEAST;

        /** How many of the steps that are asked. */
        public int needed(int asked, int least) {
            return switch (this) {
                case ALL, IN_TURN -> asked;
                case ANY -> Math.min(1, asked);
                case AT_LEAST -> Math.min(least, asked);
            };
        }
    }

    /**
     * One signature.
     *
     * @param roles whoever holds one of them in {@code scope} may give it
     * @param employees expression for ids of employees who may give it, too
     * @param when condition under which it is asked; absent means always
     */
    public record Step(
            String name,
            Texts title,
            List<String> roles,
            Scope scope,
            Optional<Expression> employees,
            Optional<Expression> when) {

        private String spelling() {
            return name + ": " + String.join(" / ", roles)
                    + employees.map(named -> " " + named.format()).orElse("") + " @"
                    + scope.name().toLowerCase(Locale.ROOT)
                    + when.map(asked -> " when " + asked.format()).orElse("");
        }
    }

    @Override
    public Stream<Expression> expressions() {
        var asked = steps.stream().flatMap(step -> Stream.concat(step.employees().stream(), step.when().stream()));
        return Stream.concat(asked, within.stream());
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("approval");
        facets.put("approvers", steps.stream().map(Step::spelling).collect(Collectors.joining("; ")));
        facets.put("mode", mode);
        facets.put("least", String.valueOf(least));
        facets.put("distinct", String.valueOf(distinct));
        facets.put("material", String.join(", ", material));
        facets.put(workdays ? "workdays" : "within", within);
        escalation.ifPresent(role -> facets.put("escalate_to", role));
    }
}
