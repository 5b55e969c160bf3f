package org.guiju.rulebook.decision;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Which days count as working days (工作日).
 *
 * @param holidays days off that would otherwise be working days
 * @param workdays weekend days that are worked in exchange (调休)
 */
public record WorkCalendar(Set<LocalDate> holidays, Set<LocalDate> workdays) {

    public static final WorkCalendar WEEKDAYS = new WorkCalendar(Set.of(), Set.of());

    public WorkCalendar {
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    public boolean isWorkday(LocalDate day) {
        if (workdays.contains(day)) {
            return true;
        }
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }

    /**
     * The end of the n-th working day after the day of {@code start}: the day itself never counts, and the last day is
     * whole, so that a clock started in the evening loses nothing.
     */
    public Instant afterWorkdays(Instant start, int days, ZoneId zone) {
        var day = start.atZone(zone).toLocalDate();
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkday(day)) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
