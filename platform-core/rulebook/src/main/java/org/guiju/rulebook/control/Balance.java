package org.guiju.rulebook.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Values;
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
        Texts title,
        String unit,
        Choice<Expires> expires,
        Optional<Expression> after,
        Optional<Period> endOf,
        Optional<Expression> carryOver)
        implements Kind {

    /** Action type by which it is used. */
    public static final String USE = "UseBalance";

    /** When what is left over ends. */
    public enum Expires {
        NEVER,
        AFTER,
        END_OF
    }

    /** The last day on which what was granted on a day counts; before anything is carried over. */
    public Optional<LocalDate> lastDay(LocalDate granted, Map<String, ?> values) {
        return switch (expires.in(values)) {
            case NEVER -> Optional.empty();
            case AFTER -> after.map(span -> granted.plus((java.time.Period) value(span, values)));
            case END_OF -> endOf.map(period -> period.next(granted).minusDays(1));
        };
    }

    /** The last day on which what was carried over counts. */
    public Optional<LocalDate> carriedUntil(LocalDate granted, Map<String, ?> values) {
        return endOf.filter(period -> expires.in(values) == Expires.END_OF)
                .map(period -> period.next(period.next(granted)).minusDays(1));
    }

    /** How much of it lasts for one more period. */
    public BigDecimal carriedOver(Map<String, ?> values) {
        return expires.in(values) == Expires.END_OF
                ? carryOver.map(most -> (BigDecimal) value(most, values)).orElse(BigDecimal.ZERO)
                : BigDecimal.ZERO;
    }

    private static Object value(Expression expression, Map<String, ?> values) {
        return expression.evaluate(Values.of(values)).value();
    }

    @Override
    public Stream<Expression> expressions() {
        return Stream.of(expires.expressions(), after.stream(), carryOver.stream())
                .flatMap(each -> each);
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("balance");
        facets.put("title", title);
        facets.put("unit", unit);
        facets.put("expires", expires);
        facets.put("after", after);
        endOf.ifPresent(period -> facets.put("end_of", period));
        facets.put("carry_over", carryOver);
    }
}
