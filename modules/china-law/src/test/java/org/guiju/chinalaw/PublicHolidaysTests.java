package org.guiju.chinalaw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import org.guiju.rulebook.holiday.HolidayYear;
import org.guiju.rulebook.source.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days off of each year as the State Council's office published them. */
class PublicHolidaysTests {

    /** The notices announce so many days off and so many days worked in exchange, all of these at weekends. */
    @ParameterizedTest
    @CsvSource({"2024, 28, 8", "2025, 28, 5", "2026, 33, 6"})
    void yearIsComplete(int year, int off, int worked) throws IOException {
        var problems = new Problems();
        var file = "/calendars/" + year + ".yaml";
        String text;
        try (var in = getClass().getResourceAsStream(file)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var days = HolidayYear.read(file, text, problems).orElseThrow(() -> new AssertionError(problems.list()));
        assertEquals("CN", days.jurisdiction());
        assertEquals(year, days.year());
        assertEquals(off, days.days().stream().filter(day -> !day.works()).count());
        assertEquals(worked, days.days().stream().filter(HolidayYear.Day::works).count());
        days.days().stream()
                .filter(HolidayYear.Day::works)
                .forEach(day -> assertTrue(
                        day.day().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0, day.day() + " is no weekend day"));
    }
}
