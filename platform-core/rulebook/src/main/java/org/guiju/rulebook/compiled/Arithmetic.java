package org.guiju.rulebook.compiled;

import java.time.LocalDate;

/** What generated code calls. Whatever leaves the range in which it is exact is an ArithmeticException. */
final class Arithmetic {

    private static final long NANOS_PER_DAY = 86_400_000_000_000L;
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final long MOST_MONTHS = 120_000;

    private Arithmetic() {}

    static long rescaled(long valueOrAbsent, long factor) {
        return valueOrAbsent == Shape.ABSENT ? valueOrAbsent : Math.multiplyExact(valueOrAbsent, factor);
    }

    /** A result that goes where it could be taken for an absent one. */
    static long present(long value) {
        if (value == Shape.ABSENT) {
            throw new ArithmeticException("Looks absent");
        }
        return value;
    }

    static long day(long epochDay) {
        if (epochDay < FIRST_DAY || epochDay > LAST_DAY) {
            throw new ArithmeticException("Not in the years 1 to 9999");
        }
        return epochDay;
    }

    static long months(long months) {
        if (months < -MOST_MONTHS || months > MOST_MONTHS) {
            throw new ArithmeticException("Too many months");
        }
        return months;
    }

    static long dayPlusNanos(long epochDay, long nanos) {
        return day(epochDay + Math.floorDiv(nanos, NANOS_PER_DAY));
    }

    static long dayPlusMonths(long epochDay, long months) {
        return day(LocalDate.ofEpochDay(epochDay).plusMonths(months).toEpochDay());
    }

    static long nanosBetween(long from, long to) {
        return Math.multiplyExact(to - from, NANOS_PER_DAY);
    }

    static long year(long epochDay) {
        return LocalDate.ofEpochDay(epochDay).getYear();
    }

    static long month(long epochDay) {
        return LocalDate.ofEpochDay(epochDay).getMonthValue();
    }

    static long dayOfMonth(long epochDay) {
        return LocalDate.ofEpochDay(epochDay).getDayOfMonth();
    }
}
