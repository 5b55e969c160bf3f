package org.guiju.config.eval;

import java.time.Duration;
import java.time.Period;

/** Durations as DMN writes them: the largest units first, each below its carry. */
final class Lengths {

    private Lengths() {}

    static String text(Duration duration) {
        if (duration.isZero()) {
            return "PT0S";
        }
        var length = duration.abs();
        var time = part(length.toHoursPart(), "H") + part(length.toMinutesPart(), "M") + seconds(length);
        return (duration.isNegative() ? "-P" : "P")
                + part(length.toDaysPart(), "D")
                + (time.isEmpty() ? "" : "T" + time);
    }

    static String text(Period period) {
        long months = period.toTotalMonths();
        if (months == 0) {
            return "P0M";
        }
        long length = Math.abs(months);
        return (months < 0 ? "-P" : "P") + part(length / 12, "Y") + part(length % 12, "M");
    }

    private static String part(long count, String unit) {
        return count == 0 ? "" : count + unit;
    }

    private static String seconds(Duration length) {
        if (length.getNano() == 0) {
            return part(length.toSecondsPart(), "S");
        }
        var fraction = "%09d".formatted(length.getNano()).replaceFirst("0+$", "");
        return length.toSecondsPart() + "." + fraction + "S";
    }
}
