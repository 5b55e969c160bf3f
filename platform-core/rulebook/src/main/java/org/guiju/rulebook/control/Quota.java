package org.guiju.rulebook.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;

/**
 * Targets for units and people per period (目标), broken down along both, and how far they are reached. Asked when a target
 * is set and when one is looked at, on the way and at the end of its period.
 *
 * @param measure whose contributions fulfil it
 * @param periods from the longest to the shortest; the parts of one make up the one before
 * @param units kinds of unit that have targets
 * @param people roles whose holders have targets
 * @param over by what share the parts may exceed the whole
 * @param joiners what counts of a target that was set when its period had begun
 * @param checkAt share of a period after which it is looked at
 * @param split how a unit's target is proposed to be split; without it nothing is proposed
 * @param least share of the target that has to be reached by then
 */
public record Quota(
        Texts title,
        String measure,
        List<Period> periods,
        List<String> units,
        List<String> people,
        Expression over,
        Choice<Joiners> joiners,
        Expression checkAt,
        Expression least,
        Optional<Split> split)
        implements Kind {

    /** Action type by which a target is set or adjusted. */
    public static final String SET = "SetTarget";

    /** Action type by which the platform looks at a target. */
    public static final String REVIEW = "ReviewTarget";

    /** Action type by which the parts of a unit's target are set at once. */
    public static final String SPLIT = "SplitTarget";

    /** How a unit's target is proposed to be split among the people and units right below it. */
    public enum Split {
        EVEN,
        /** By what each reached in the period before. */
        RESULTS,
        /** By how many people with targets there are. */
        HEADCOUNT
    }

    /** What counts of a target that is first set after its period has begun. */
    public enum Joiners {
        WHOLE,
        PRO_RATA
    }

    @Override
    public Stream<Expression> expressions() {
        return Stream.concat(Stream.of(over, checkAt, least), joiners.expressions());
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("quota");
        facets.put("title", title);
        facets.put("measure", measure);
        facets.put(
                "periods",
                periods.stream()
                        .map(period -> period.name().toLowerCase(Locale.ROOT))
                        .toList());
        facets.put("units", units);
        facets.put("people", people);
        facets.put("over_allocation", over);
        facets.put("joiners", joiners);
        facets.put("check_at", checkAt);
        facets.put("least", least);
        split.ifPresent(by -> facets.put("split", by));
    }
}
