package org.guiju.rulebook.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Reads a property of a value. */
final class Parts {

    private Parts() {}

    static Object of(Object value, Property property) {
        return switch (value) {
            case Interval interval -> end(interval, property);
            case Period period ->
                number(property == Property.YEARS ? period.toTotalMonths() / 12 : period.toTotalMonths() % 12);
            case Duration duration -> number(length(duration, property));
            default -> number(((TemporalAccessor) value).get(field(property)));
        };
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    private static Object end(Interval interval, Property property) {
        return switch (property) {
            case START -> interval.low().map(Interval.End::value).orElse(Optional.empty());
            case END -> interval.high().map(Interval.End::value).orElse(Optional.empty());
            case START_INCLUDED -> interval.low().filter(Interval.End::included).isPresent();
            default -> interval.high().filter(Interval.End::included).isPresent();
        };
    }

    /** Parts of a negative length are negative. */
    private static long length(Duration duration, Property property) {
        Duration size = duration.abs();
        long part =
                switch (property) {
                    case DAYS -> size.toDaysPart();
                    case HOURS -> size.toHoursPart();
                    case MINUTES -> size.toMinutesPart();
                    default -> size.toSecondsPart();
                };
        return duration.isNegative() ? -part : part;
    }

    private static ChronoField field(Property property) {
        return switch (property) {
            case YEAR -> ChronoField.YEAR;
            case MONTH -> ChronoField.MONTH_OF_YEAR;
            case DAY -> ChronoField.DAY_OF_MONTH;
            case WEEKDAY -> ChronoField.DAY_OF_WEEK;
            case HOUR -> ChronoField.HOUR_OF_DAY;
            case MINUTE -> ChronoField.MINUTE_OF_HOUR;
            default -> ChronoField.SECOND_OF_MINUTE;
        };
    }
}
