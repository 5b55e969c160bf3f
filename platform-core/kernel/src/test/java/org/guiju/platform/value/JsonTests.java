package org.guiju.platform.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.junit.jupiter.api.Test;

class JsonTests {

    @Test
    void valuesComeBackAsTheyWere() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("money", new Money(-240000));
        values.put("number", new BigDecimal("12345678901234567.89"));
        values.put("at", Instant.parse("2026-11-18T08:40:00.000001Z"));
        values.put("day", LocalDate.parse("2026-11-18"));
        values.put("time", java.time.LocalTime.of(9, 30));
        values.put("window", Duration.ofHours(24));
        values.put("protection", Period.ofMonths(1));
        values.put("words", new Texts("撞单", "撞單", "Conflict"));
        values.put("rows", List.of(Map.of("owner", "lin", "state", "active"), Map.of()));
        values.put("yes", true);
        values.put("nothing", null);

        assertEquals(values, Json.readMap(Json.write(values)));
    }

    @Test
    void absentOptionalIsNull() {
        assertEquals("{\"a\":null,\"b\":\"x\"}", Json.write(ordered("a", Optional.empty(), "b", Optional.of("x"))));
    }

    @Test
    void objectsOfOtherKindsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Json.write(new StringBuilder()));
    }

    private static Map<String, Object> ordered(String one, Object first, String two, Object second) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(one, first);
        map.put(two, second);
        return map;
    }
}
