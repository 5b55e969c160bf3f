package org.guiju.web.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTests {

    private static final Instant FROM = Instant.parse("2026-11-17T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-18T00:00:00Z");

    private static Scale of(String... numbers) {
        return Scale.of(FROM, TO, List.of(numbers).stream().map(BigDecimal::new).toList());
    }

    @Test
    void laterIsFurtherRightAndMoreIsHigher() {
        var scale = of("2", "9.4");
        assertTrue(scale.x(FROM) < scale.x(FROM.plusSeconds(3600)));
        assertEquals(scale.x(TO), scale.x(TO.plusSeconds(60)), "what a fast clock says stays in the drawing");
        assertTrue(scale.y(new BigDecimal("9.4")) < scale.y(new BigDecimal("2")));
    }

    @Test
    void ticksAreAFewRoundNumbers() {
        assertEquals(
                List.of("2", "4", "6", "8", "10"),
                of("2", "9.4").up().stream().map(Drawing.Tick::label).toList());
        assertTrue(of("3", "3").up().size() >= 2, "a flat line has a scale, too");
        assertTrue(of("-20", "120").up().size() <= 6);
    }
}
