package org.guiju.platform.pin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.pin.PinRules.Standing;
import org.junit.jupiter.api.Test;

class PinTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void pinIsFourToSixDigitsThatNobodyTriesFirst() {
        for (var good : List.of("4071", "27182", "314159")) {
            assertTrue(PinRules.unfit(good).isEmpty(), good);
        }
        for (var bad : List.of("407", "4071829", "40a1", "", "四零七一", "0000", "1234", "67890", "9876", "210")) {
            assertTrue(PinRules.unfit(bad).isPresent(), bad);
        }
    }

    @Test
    void hashKnowsItsPinAndLooksLikeNoOther() {
        var kept = SlowHash.of("4071");
        assertTrue(SlowHash.read(kept.text()).isOf("4071"));
        assertFalse(kept.isOf("4072"));
        assertNotEquals(kept.text(), SlowHash.of("4071").text());
        assertFalse(kept.text().contains("4071$"));
    }

    @Test
    void fiveWrongInARowLockForTenMinutes() {
        var standing = Standing.GOOD;
        for (var tries = 1; tries < PinRules.MOST_WRONG; tries++) {
            standing = standing.wrongAt(NOW);
            assertEquals(new Standing(tries, Optional.empty()), standing);
        }
        var locked = standing.wrongAt(NOW);
        assertTrue(locked.lockAt(NOW.plusSeconds(599)).isPresent());
        assertTrue(locked.lockAt(NOW.plusSeconds(600)).isEmpty());
        assertEquals(0, locked.wrong());
    }
}
