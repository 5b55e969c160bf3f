package org.guiju.rulebook.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Money;

/** Where the values of ordered types lie on the line of numbers. */
final class Measure {

    private static final int NANO_DIGITS = 9;

    private Measure() {}

    static boolean measures(Type type) {
        return switch (type) {
            case Type.Number number -> true;
            case Type.Money money -> true;
            case Type.Amount amount -> true;
            case Type.Percent percent -> true;
            case Type.Date date -> true;
            case Type.Time time -> true;
            case Type.DateTime dateTime -> true;
            case Type.Instant instant -> true;
            case Type.Duration duration -> true;
            case Type.Period period -> true;
            default -> false;
        };
    }

    /** Whether values of a type can be added up. */
    static boolean adds(Type type) {
        return switch (type) {
            case Type.Number number -> true;
            case Type.Money money -> true;
            case Type.Amount amount -> true;
            case Type.Percent percent -> true;
            case Type.Duration duration -> true;
            case Type.Period period -> true;
            default -> false;
        };
    }

    /** The type of what lies between two values; between dates, a number of days. */
    static Type difference(Type type) {
        return switch (type) {
            case Type.Date date -> Type.integer();
            case Type.Time time -> Type.duration();
            case Type.DateTime dateTime -> Type.duration();
            case Type.Instant instant -> Type.duration();
            default -> type;
        };
    }

    static BigDecimal of(Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Money money -> money.toDecimal();
            case LocalDate date -> BigDecimal.valueOf(date.toEpochDay());
            case Instant instant -> seconds(instant.getEpochSecond(), instant.getNano());
            case LocalTime time -> seconds(time.toSecondOfDay(), time.getNano());
            case LocalDateTime dateTime -> seconds(dateTime.toEpochSecond(ZoneOffset.UTC), dateTime.getNano());
            case Duration duration -> seconds(duration.getSeconds(), duration.getNano());
            case Period period -> BigDecimal.valueOf(period.toTotalMonths());
            default -> throw new IllegalArgumentException("Not on a line: " + value.getClass());
        };
    }

    private static BigDecimal seconds(long seconds, int nanos) {
        return BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos, NANO_DIGITS));
    }

    static Object value(BigDecimal at, Type type) {
        return switch (type) {
            case Type.Money money -> new Money(at.movePointRight(Money.SCALE).longValueExact());
            case Type.Date date -> LocalDate.ofEpochDay(at.longValueExact());
            case Type.Time time -> LocalTime.ofSecondOfDay(whole(at)).plusNanos(nanos(at));
            case Type.DateTime dateTime -> LocalDateTime.ofEpochSecond(whole(at), (int) nanos(at), ZoneOffset.UTC);
            case Type.Instant instant -> Instant.ofEpochSecond(whole(at), nanos(at));
            case Type.Duration duration -> Duration.ofSeconds(whole(at), nanos(at));
            case Type.Period period -> Period.ofMonths(at.intValueExact()).normalized();
            default -> {
                var plain = at.stripTrailingZeros();
                yield plain.scale() < 0 ? plain.setScale(0) : plain;
            }
        };
    }

    private static long whole(BigDecimal at) {
        return at.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    private static long nanos(BigDecimal at) {
        return at.subtract(BigDecimal.valueOf(whole(at)))
                .movePointRight(NANO_DIGITS)
                .longValue();
    }

    /** Digits after the point that every value of a type fits into, or -1 where there may be any number of them. */
    static int digits(Type type) {
        return switch (type) {
            case Type.Money money -> Money.SCALE;
            case Type.Number(int scale) -> scale;
            case Type.Amount(int scale) -> scale;
            case Type.Date date -> 0;
            case Type.Period period -> 0;
            default -> -1;
        };
    }
}
