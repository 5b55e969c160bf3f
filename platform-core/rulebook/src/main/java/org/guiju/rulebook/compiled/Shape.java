package org.guiju.rulebook.compiled;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Money;

/**
 * How the values of a type stand in a {@code long}.
 *
 * @param scale of a decimal: the value is {@code long × 10^-scale}
 */
record Shape(Kind kind, int scale) {

    enum Kind {
        DECIMAL,
        BOOL,
        /** Days since 1970-01-01. */
        DATE,
        /** Nanoseconds since 1970-01-01. */
        INSTANT,
        /** Nanoseconds. */
        DURATION,
        MONTHS,
        /** Number of a text in the {@link Dictionary}. */
        CODE
    }

    /** Stands for a value that is not there. */
    static final long ABSENT = Long.MIN_VALUE;

    /** How far from nothing a decimal may be: the difference of two of them is a {@code long}. */
    private static final long FARTHEST = 1L << 62;

    static final int MONEY_SCALE = 2;
    static final int LARGEST_SCALE = 18;

    /** Digits for numbers and percentages whose type does not bound them; finer ones are left to the interpreter. */
    private static final int OPEN_SCALE = 4;

    static final Shape TRUTH = new Shape(Kind.BOOL, 0);
    static final Shape WHOLE = new Shape(Kind.DECIMAL, 0);

    private static final long NANOS = 1_000_000_000;

    /** Empty for lists and structs, which have none. */
    static Optional<Shape> of(Type type) {
        return switch (type) {
            case Type.Number(int scale) -> Optional.of(decimal(scale));
            case Type.Amount(int scale) -> Optional.of(decimal(scale));
            case Type.Percent percent -> Optional.of(decimal(Type.UNBOUNDED));
            case Type.Money money -> Optional.of(decimal(MONEY_SCALE));
            case Type.Bool bool -> Optional.of(TRUTH);
            case Type.Date date -> Optional.of(new Shape(Kind.DATE, 0));
            case Type.Instant instant -> Optional.of(new Shape(Kind.INSTANT, 0));
            case Type.Duration duration -> Optional.of(new Shape(Kind.DURATION, 0));
            case Type.Period period -> Optional.of(new Shape(Kind.MONTHS, 0));
            case Type.Text text -> Optional.of(new Shape(Kind.CODE, 0));
            case Type.Enumeration codes -> Optional.of(new Shape(Kind.CODE, 0));
            case Type.Optional(Type of) -> of(of);
            default -> Optional.empty();
        };
    }

    static Shape decimal(int scale) {
        return new Shape(Kind.DECIMAL, scale == Type.UNBOUNDED ? OPEN_SCALE : scale);
    }

    /** @throws ArithmeticException if the value does not fit */
    long encode(Object value) {
        long encoded = encoded(value);
        if (encoded == ABSENT && !(value instanceof Optional) || kind == Kind.DECIMAL && isFar(encoded, value)) {
            throw new ArithmeticException("Does not fit: " + value);
        }
        return encoded;
    }

    private static boolean isFar(long encoded, Object value) {
        return !(value instanceof Optional) && (encoded > FARTHEST || encoded < -FARTHEST);
    }

    /** Whether the difference of two values that were encoded is always a {@code long}. */
    boolean hasDifference() {
        return kind == Kind.DECIMAL || kind == Kind.DATE;
    }

    private long encoded(Object value) {
        return switch (value) {
            case Optional<?> nothing -> ABSENT;
            case Money money -> money.minor();
            case BigDecimal number -> unscaled(number);
            case Boolean truth -> truth ? 1 : 0;
            case LocalDate date -> date.toEpochDay();
            case Instant instant -> nanos(instant.getEpochSecond(), instant.getNano());
            case Duration duration -> nanos(duration.getSeconds(), duration.getNano());
            case Period period -> period.toTotalMonths();
            default -> throw new ArithmeticException("No shape for " + value.getClass());
        };
    }

    private long unscaled(BigDecimal number) {
        if (number.precision() - number.scale() + scale > 19) {
            throw new ArithmeticException("Too large");
        }
        return number.setScale(scale).unscaledValue().longValueExact();
    }

    private static long nanos(long seconds, int nanos) {
        return Math.addExact(Math.multiplyExact(seconds, NANOS), nanos);
    }

    /** @param type of the whole value; decimals come with the digits of their shape */
    Object decode(Type type, long value) {
        return switch (type) {
            case Type.Optional(Type of) -> value == ABSENT ? Optional.empty() : decode(of, value);
            case Type.Money money -> new Money(value);
            case Type.Bool bool -> value != 0;
            case Type.Date date -> LocalDate.ofEpochDay(value);
            case Type.Instant instant ->
                Instant.ofEpochSecond(Math.floorDiv(value, NANOS), Math.floorMod(value, NANOS));
            case Type.Duration duration -> Duration.ofNanos(value);
            case Type.Period period -> Period.ofMonths(Math.toIntExact(value)).normalized();
            default -> BigDecimal.valueOf(value, scale);
        };
    }
}
