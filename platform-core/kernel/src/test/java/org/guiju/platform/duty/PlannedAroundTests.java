package org.guiju.platform.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class PlannedAroundTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void nightShiftReachesIntoTheNextDay() {
        var night = span(MONDAY, "22:00", "06:00");
        assertTrue(night.overlaps(span(MONDAY.plusDays(1), "05:00", "13:00")));
        assertFalse(night.overlaps(span(MONDAY.plusDays(1), "06:00", "14:00")));
    }

    @Test
    void restIsCountedEitherWay() {
        var late = span(MONDAY, "15:00", "23:30");
        var early = span(MONDAY.plusDays(1), "08:00", "16:00");
        assertEquals(510, late.minutesTo(early));
        assertEquals(510, early.minutesTo(late));
    }

    private static PlannedAround.Span span(LocalDate day, String from, String to) {
        return PlannedAround.Span.of(day, LocalTime.parse(from), LocalTime.parse(to));
    }
}
