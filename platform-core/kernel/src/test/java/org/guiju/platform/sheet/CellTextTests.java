package org.guiju.platform.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellTextTests {

    @Test
    void readsDaysAsPeopleAndSpreadsheetsWriteThem() {
        var day = Optional.of(LocalDate.of(2026, 1, 5));
        for (String text : List.of(
                "2026-01-05", "2026/1/5", "2026.1.5", "2026年1月5日", "2026年01月5", "20260105", "46027", "２０２６／１／５")) {
            assertEquals(day, CellText.date(text), text);
        }
        assertEquals(Optional.of(LocalDateTime.of(2026, 1, 5, 13, 30)), CellText.moment("2026/1/5 13:30"));
        assertEquals(Optional.of(LocalDateTime.of(2026, 1, 5, 12, 0)), CellText.moment("46027.5"));
    }

    @Test
    void guessesNoDay() {
        for (String text : List.of("1/5/2026", "2026-13-01", "2026/2/30", "2026-1/5", "26-1-5", "明天", "", "5")) {
            assertEquals(Optional.empty(), CellText.date(text), text);
        }
        assertEquals(Optional.empty(), CellText.date("2026-01-05 08:00"));
    }

    @Test
    void readsNumbersWithWhatStandsAroundThem() {
        assertEquals(Optional.of(new BigDecimal("1234.50")), CellText.number("1,234.50"));
        assertEquals(Optional.of(new BigDecimal("-12")), CellText.number("¥-12"));
        assertEquals(Optional.of(new BigDecimal("12000")), CellText.number("￥ １２０００"));
        assertEquals(Optional.of(new BigDecimal("0.30")), CellText.number("30%"));
        for (String text : List.of("1,23", "1.2.3", "abc", "", "--1", "1e5", "12万")) {
            assertEquals(Optional.empty(), CellText.number(text), text);
        }
    }
}
