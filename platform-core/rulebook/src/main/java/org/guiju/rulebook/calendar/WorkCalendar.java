package org.guiju.rulebook.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which days are worked (工作日), and when on them, for one unit. It never guesses: a year without its public holidays has no
 * answer.
 *
 * @param years years whose public holidays are known; empty when they make no difference
 * @param holidays days off that would otherwise be working days
 * @param workdays days off that are worked in exchange (调休)
 * @param week weekdays that are worked, with their hours; no hours means that nobody has said them
 */
public record WorkCalendar(
        Optional<Set<Integer>> years,
        Set<LocalDate> holidays,
        Set<LocalDate> workdays,
        Map<DayOfWeek, List<Hours>> week) {

    /** Monday to Friday, hours not said. */
    public static final Map<DayOfWeek, List<Hours>> MONDAY_TO_FRIDAY = Map.of(
            DayOfWeek.MONDAY, List.of(),
            DayOfWeek.TUESDAY, List.of(),
            DayOfWeek.WEDNESDAY, List.of(),
            DayOfWeek.THURSDAY, List.of(),
            DayOfWeek.FRIDAY, List.of());

    public static final WorkCalendar WEEKDAYS = new WorkCalendar(Set.of(), Set.of());

    /** The longest time that is looked through for the end of a clock. */
    private static final int MAX_DAYS = 3_660;

    public WorkCalendar {
        years = years.map(Set::copyOf);
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
        var days = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        week.forEach((day, hours) -> days.put(day, List.copyOf(hours)));
        week = Collections.unmodifiableMap(days);
    }

    public WorkCalendar(Set<LocalDate> holidays, Set<LocalDate> workdays) {
        this(Optional.empty(), holidays, workdays, MONDAY_TO_FRIDAY);
    }

    /** Whether it can be said which days of the year are worked. */
    public boolean knows(int year) {
        return years.map(known -> known.contains(year)).orElse(true);
    }

    /** @throws UnknownYearException when the year's public holidays are not known */
    public boolean isWorkday(LocalDate day) {
        if (!knows(day.getYear())) {
            throw new UnknownYearException(day.getYear());
        }
        return workdays.contains(day) || week.containsKey(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /**
     * The end of the n-th working day after the day of {@code start}: the day itself never counts, and the last day is
     * whole, so that a clock started in the evening loses nothing.
     */
    public Instant afterWorkdays(Instant start, int days, ZoneId zone) {
        var day = start.atZone(zone).toLocalDate();
        for (int left = days, looked = 0; left > 0; looked++) {
            if (looked > MAX_DAYS + days * 7) {
                throw new NoWorkingHoursException();
            }
            day = day.plusDays(1);
            if (isWorkday(day)) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Working days after one day, up to and with another. */
    public int workdaysBetween(LocalDate after, LocalDate last) {
        var days = 0;
        for (var day = after.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkday(day)) {
                days++;
            }
        }
        return days;
    }

    /**
     * When so much working time has passed since {@code start}.
     *
     * @throws NoWorkingHoursException when the hours of a day that counts are not known
     */
    public Instant afterWorkingTime(Instant start, Duration time, ZoneId zone) {
        var left = time;
        var day = start.atZone(zone).toLocalDate().minusDays(1);
        for (var looked = 0; looked < MAX_DAYS; looked++, day = day.plusDays(1)) {
            for (var hours : hours(day, start, zone)) {
                var here = hours.within(day, zone, start, Instant.MAX);
                if (here.compareTo(left) >= 0 && !here.isZero()) {
                    return Hours.later(hours.start(day, zone), start).plus(left);
                }
                left = left.minus(here);
            }
        }
        throw new NoWorkingHoursException();
    }

    /** Working time between two instants. */
    public Duration workingTimeBetween(Instant start, Instant end, ZoneId zone) {
        var sum = Duration.ZERO;
        var last = end.atZone(zone).toLocalDate();
        for (var day = start.atZone(zone).toLocalDate().minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            for (var hours : hours(day, start, zone)) {
                sum = sum.plus(hours.within(day, zone, start, end));
            }
        }
        return sum;
    }

    /** What is worked on a day; a day worked in exchange has the hours of the week's first day. */
    public List<Hours> hours(LocalDate day) {
        if (!isWorkday(day)) {
            return List.of();
        }
        var hours = week.containsKey(day.getDayOfWeek())
                ? week.get(day.getDayOfWeek())
                : week.values().stream().findFirst().orElse(List.of());
        if (hours.isEmpty()) {
            throw new NoWorkingHoursException();
        }
        return hours;
    }

    /** The night before a start matters only as far as it is known. */
    private List<Hours> hours(LocalDate day, Instant start, ZoneId zone) {
        return day.isBefore(start.atZone(zone).toLocalDate()) && !knows(day.getYear()) ? List.of() : hours(day);
    }
}
