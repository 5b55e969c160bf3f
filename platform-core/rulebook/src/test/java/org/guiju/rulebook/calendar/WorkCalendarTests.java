package org.guiju.rulebook.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkCalendarTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar COMPANY = new WorkCalendar(
            Set.of(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-02")),
            Set.of(LocalDate.parse("2026-10-10")));

    private static LocalDate lastDay(WorkCalendar calendar, String start, int days) {
        return calendar.afterWorkdays(Instant.parse(start), days, SHANGHAI)
                .minusNanos(1)
                .atZone(SHANGHAI)
                .toLocalDate();
    }

    @Test
    void weekendsDoNotCount() {
        // Friday
        assertEquals(LocalDate.parse("2026-11-24"), lastDay(WorkCalendar.WEEKDAYS, "2026-11-20T01:00:00Z", 2));
    }

    @Test
    void holidaysDoNotCountAndWorkedWeekendsDo() {
        // Wednesday before the holiday
        assertEquals(LocalDate.parse("2026-10-05"), lastDay(COMPANY, "2026-09-30T01:00:00Z", 1));
        // Friday before a worked Saturday
        assertEquals(LocalDate.parse("2026-10-10"), lastDay(COMPANY, "2026-10-09T01:00:00Z", 1));
    }

    @Test
    void dayOfTheStartNeverCountsAndBelongsToTheCompanysZone() {
        // Sunday 23:30 UTC is Monday morning in Shanghai.
        assertEquals(LocalDate.parse("2026-11-24"), lastDay(WorkCalendar.WEEKDAYS, "2026-11-22T23:30:00Z", 1));
    }

    @Test
    void yearWithoutItsPublicHolidaysHasNoAnswer() {
        var calendar = new WorkCalendar(Optional.of(Set.of(2026)), Set.of(), Set.of(), WorkCalendar.MONDAY_TO_FRIDAY);
        assertTrue(calendar.knows(2026));
        assertFalse(calendar.knows(2027));
        assertEquals(LocalDate.parse("2026-12-31"), lastDay(calendar, "2026-12-29T01:00:00Z", 2));
        var missing = assertThrows(UnknownYearException.class, () -> lastDay(calendar, "2026-12-30T01:00:00Z", 2));
        assertEquals(2027, missing.year());
    }

    @Test
    void unitMayWorkOnWeekends() {
        var weekend = new WorkCalendar(
                Optional.empty(),
                Set.of(),
                Set.of(),
                Map.of(DayOfWeek.SATURDAY, List.of(hours("10:00", "19:00")), DayOfWeek.SUNDAY, List.of()));
        assertEquals(LocalDate.parse("2026-11-22"), lastDay(weekend, "2026-11-20T01:00:00Z", 2));
    }

    @Test
    void workingTimeRunsOnlyWhileTheUnitWorks() {
        var shop = shop(hours("09:00", "12:00"), hours("13:00", "18:00"));
        // Friday 17:00: one hour today, the noon break between, Monday until 13:30.
        assertEquals(
                at("2026-11-23T13:30"),
                shop.afterWorkingTime(at("2026-11-20T17:00"), Duration.ofMinutes(270), SHANGHAI));
        assertEquals(
                Duration.ofMinutes(270),
                shop.workingTimeBetween(at("2026-11-20T17:00"), at("2026-11-23T13:30"), SHANGHAI));
        assertEquals(
                at("2026-11-23T12:00"), shop.afterWorkingTime(at("2026-11-21T08:00"), Duration.ofHours(3), SHANGHAI));
    }

    @Test
    void nightShiftBelongsToTheDayItBeganOn() {
        var night = shop(hours("22:00", "06:00"));
        assertEquals(
                at("2026-11-21T03:00"), night.afterWorkingTime(at("2026-11-21T01:00"), Duration.ofHours(2), SHANGHAI));
        // Saturday evening is not worked; Monday's shift is next.
        assertEquals(
                at("2026-11-23T23:00"), night.afterWorkingTime(at("2026-11-21T04:00"), Duration.ofHours(3), SHANGHAI));
    }

    @Test
    void dayWorkedInExchangeHasTheHoursOfTheWeeksFirstDay() {
        var office = new WorkCalendar(
                Optional.empty(), Set.of(), Set.of(LocalDate.parse("2026-10-10")), week(hours("09:00", "17:00")));
        assertEquals(
                at("2026-10-10T12:00"), office.afterWorkingTime(at("2026-10-09T17:00"), Duration.ofHours(3), SHANGHAI));
    }

    @Test
    void hoursNobodySaidAreNotGuessed() {
        assertThrows(
                NoWorkingHoursException.class,
                () -> WorkCalendar.WEEKDAYS.afterWorkingTime(at("2026-11-20T17:00"), Duration.ofHours(1), SHANGHAI));
    }

    private static WorkCalendar shop(Hours... hours) {
        return new WorkCalendar(Optional.empty(), Set.of(), Set.of(), week(hours));
    }

    private static Map<DayOfWeek, List<Hours>> week(Hours... hours) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        WorkCalendar.MONDAY_TO_FRIDAY.keySet().forEach(day -> week.put(day, List.of(hours)));
        return week;
    }

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
