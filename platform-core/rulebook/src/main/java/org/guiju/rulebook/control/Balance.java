package org.guiju.rulebook.control;

import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;

/**
 * What people can have of something that is no money, e.g. days to learn: how long it counts. Rewards grant it, people use
 * it, the oldest first. Asked when somebody uses it.
 *
 * @param unit name under which rewards grant it
 * @param after how long after the grant it counts, where it ends like that
 * @param endOf the period at whose end it ends, where it ends like that
 * @param carryOver how much of it then lasts for one more period
 */
public record Balance(
        Texts title, String unit, Optional<Expression> after, Optional<Period> endOf, Optional<Expression> carryOver)
        implements Kind {

    /** Action type by which it is used. */
    public static final String USE = "UseBalance";

    @Override
    public Stream<Expression> expressions() {
        return Stream.concat(after.stream(), carryOver.stream());
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("balance");
        facets.put("title", title);
        facets.put("unit", unit);
        facets.put("after", after);
        endOf.ifPresent(period -> facets.put("end_of", period));
        facets.put("carry_over", carryOver);
    }
}
