package org.guiju.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.guiju.platform.device.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingLinesTests {

    private static final Instant AT = Instant.parse("2026-11-18T08:40:00Z");

    @Test
    void readsPlainLinesWithAndWithoutACount() {
        assertEquals(
                List.of(
                        new Line.Reading("2026-11-18T08:40:00Z,3.5", "", AT, new BigDecimal("3.5")),
                        new Line.Reading(
                                "7, 1795250400 , -18",
                                "7",
                                Instant.ofEpochSecond(1_795_250_400),
                                new BigDecimal("-18"))),
                ReadingLines.plain("2026-11-18T08:40:00Z,3.5\r\n\n7, 1795250400 , -18\n"));
    }

    @Test
    void readsOneObjectOrManyAndTimesWithTheirOffset() {
        var one = ReadingLines.json("{\"seq\": 1, \"at\": \"2026-11-18T16:40:00+08:00\", \"value\": 3.5}");
        assertEquals(AT, assertInstanceOf(Line.Reading.class, one.getFirst()).at());
        assertEquals(
                2,
                ReadingLines.json("[{\"at\": 1795250400, \"value\": 3}, {\"at\": 1795250460, \"value\": \"3\"}]")
                        .stream()
                        .filter(Line.Reading.class::isInstance)
                        .count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-18T08:40:00,3.5",
                "yesterday,3.5",
                "2026-11-18T08:40:00Z,warm",
                "2026-11-18T08:40:00Z,1e999999999",
                "2026-11-18T08:40:00Z",
                "x,2026-11-18T08:40:00Z,3.5",
                "1,2,3,4"
            })
    void saysOfALineAloneThatItCannotBeRead(String line) {
        var lines = ReadingLines.plain(line + "\n2026-11-18T08:40:00Z,3.5");
        assertInstanceOf(Line.Unreadable.class, lines.getFirst());
        assertInstanceOf(Line.Reading.class, lines.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3.5", "[", "\"text\""})
    void refusesWhatIsNoListOfReadings(String body) {
        assertThrows(ProblemException.class, () -> ReadingLines.json(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[3.5]",
                "[{}]",
                "[null]",
                "[{\"at\": null, \"value\": 3}]",
                "[{\"at\": 1795250400, \"value\": []}]"
            })
    void saysOfAJsonItemAloneThatItCannotBeRead(String body) {
        assertInstanceOf(Line.Unreadable.class, ReadingLines.json(body).getFirst());
    }
}
