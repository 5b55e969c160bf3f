package org.guiju.web.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.guiju.web.demo.Routine.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutineTests {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 19);
    private static final LocalTime NOON = LocalTime.of(13, 0);

    @TempDir
    Path folder;

    @Test
    void everyShippedRoutineReads() throws IOException {
        try (var companies = Files.list(Path.of("../../tenant-config/companies"))) {
            var routines = companies
                    .map(company -> company.resolve("demo/routine.yaml"))
                    .filter(Files::exists)
                    .map(RoutineReader::read)
                    .toList();
            assertFalse(routines.isEmpty());
            routines.forEach(routine -> assertTrue(
                    routine.lines().stream().noneMatch(line -> line.at().isEmpty()), "a line is done at some time"));
        }
    }

    @Test
    void unknownKeyIsNamedWithItsPlace() throws IOException {
        var file = Files.writeString(
                folder.resolve("routine.yaml"),
                """
                days: 3
                seed: 1
                places: outlet
                field: outlet
                checks: {at: ["09:00"]}
                lines:
                  - {at: ["09:00"], by: cook, act: OpenShift, dta: {kind: day}}
                """);
        var wrong = assertThrows(IllegalArgumentException.class, () -> RoutineReader.read(file));
        assertTrue(wrong.getMessage().contains("dta") && wrong.getMessage().contains("7"), wrong.getMessage());
    }

    @Test
    void sameSeedDrawsTheSameWhateverWasDrawnBefore() {
        var level = new Value.Level(3.5, 0.9, 0.3, 0.3);
        var first = new Chance(7).measured(level, DAY, NOON, "a");
        new Chance(7).pick(List.of(1, 2, 3), DAY, "b");
        assertEquals(first, new Chance(7).measured(level, DAY, NOON, "a"));
        assertNotEquals(values(7), values(8));
    }

    @Test
    void levelsStayWhereTheyAreSaidToBe() {
        var level = new Value.Level(3.5, 0.9, 0.3, 0.3);
        IntStream.range(0, 1000).forEach(number -> {
            var value = Double.parseDouble(new Chance(7).measured(level, DAY.plusDays(number), NOON, number));
            assertTrue(value >= 2.0 && value <= 5.0, () -> "at most all of it at once: " + value);
        });
    }

    private static List<Boolean> values(long seed) {
        return IntStream.range(0, 40)
                .mapToObj(number -> new Chance(seed).falls(50, DAY, number))
                .toList();
    }
}
