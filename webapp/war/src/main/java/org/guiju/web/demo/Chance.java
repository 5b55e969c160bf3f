package org.guiju.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SplittableRandom;
import org.guiju.web.demo.Routine.Value;

/** What varies in a routine. The same question about the same day has the same answer, whatever was asked before. */
record Chance(long seed) {

    private static final int WARMEST_DAY = 200;
    private static final int DAYS = 365;
    private static final int WARMEST_HOUR = 14;
    private static final int HOURS = 24;

    private SplittableRandom about(LocalDate day, Object... matter) {
        return new SplittableRandom(seed * 1_000_003
                + day.toEpochDay() * 31
                + List.of(matter).toString().hashCode());
    }

    boolean falls(double percent, LocalDate day, Object... matter) {
        return about(day, matter).nextDouble() * 100 < percent;
    }

    <T> T pick(List<T> among, LocalDate day, Object... matter) {
        return among.get(about(day, matter).nextInt(among.size()));
    }

    /** With one decimal. */
    String measured(Value.Level level, LocalDate day, LocalTime time, Object... matter) {
        var summer = Math.cos(2 * Math.PI * (day.getDayOfYear() - WARMEST_DAY) / DAYS);
        var noon = Math.cos(2 * Math.PI * (time.toSecondOfDay() / 3600.0 - WARMEST_HOUR) / HOURS);
        var random = about(day, matter);
        var give = (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) / 1.5;
        var value = level.around() + level.summer() * summer + level.noon() * noon + level.give() * give;
        return String.valueOf(Math.round(value * 10) / 10.0);
    }
}
