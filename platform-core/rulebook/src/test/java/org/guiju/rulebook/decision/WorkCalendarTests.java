package org.guiju.rulebook.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
}
