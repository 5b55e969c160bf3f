package org.guiju.rulebook.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;

/** How large values may get. */
final class Limits {

    static final int MAX_TEXT = 4_000;
    static final int MAX_COST = 1_000_000;
    static final int MAX_EXPONENT = 30;
    static final int MAX_CHARACTERS = 100_000;

    private static final int MAX_DIGITS = 30;
    private static final int MAX_DECIMALS = 30;
    private static final int MAX_SCALE = 1_000;
    private static final long MAX_DAYS = 3_660_000;
    private static final long MAX_MONTHS = 120_000;
    private static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Limits() {}

    static boolean fits(Object value) {
        return switch (value) {
            case BigDecimal number ->
                number.signum() == 0
                        || number.precision() - (long) number.scale() <= MAX_DIGITS && number.scale() <= MAX_SCALE;
            case String text -> text.length() <= MAX_CHARACTERS;
            case LocalDate date -> date.getYear() >= 1 && date.getYear() <= 9999;
            case LocalDateTime dateTime -> fits(dateTime.toLocalDate());
            case Instant instant -> !instant.isBefore(FIRST_INSTANT) && !instant.isAfter(LAST_INSTANT);
            case Duration duration -> Math.abs(duration.toDays()) <= MAX_DAYS;
            case Period period -> Math.abs(period.toTotalMonths()) <= MAX_MONTHS;
            default -> true;
        };
    }

    /** Whether a number that comes from outside is neither too large nor too fine to calculate with. */
    static boolean isPlain(BigDecimal number) {
        return fits(number) && number.scale() <= MAX_DECIMALS && number.scale() >= -MAX_DIGITS;
    }

    /** Digits after the point that the number really needs. */
    static int scale(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}
