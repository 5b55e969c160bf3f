package org.guiju.platform.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SealTests {

    private static final String FIRST = "s1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String SECOND = "s2:ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
    private static final String SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    private final Seal seal = seal(FIRST);

    @Test
    void opensWhatItSealedAndShowsNothingOfIt() {
        var kept = seal.seal(SECRET, "webhook/7");
        assertEquals(SECRET, seal.open(kept, "webhook/7"));
        assertFalse(kept.contains("whsec") || kept.contains(SECRET.substring(6)));
        assertNotEquals(kept, seal.seal(SECRET, "webhook/7"));
    }

    @Test
    void opensNothingInAnothersPlaceAndNothingChanged() {
        var kept = seal.seal(SECRET, "webhook/7");
        assertThrows(SealBrokenException.class, () -> seal.open(kept, "webhook/8"));
        var last = kept.charAt(kept.length() - 3);
        var changed =
                kept.substring(0, kept.length() - 3) + (last == 'A' ? 'B' : 'A') + kept.substring(kept.length() - 2);
        assertThrows(SealBrokenException.class, () -> seal.open(changed, "webhook/7"));
    }

    @Test
    void formerKeyOpensUntilItIsTakenOut() {
        var kept = seal.seal(SECRET, "webhook/7");
        var rotated = seal(SECOND + "\n" + FIRST + "\n");
        assertEquals(SECRET, rotated.open(kept, "webhook/7"));
        assertFalse(rotated.isCurrent(kept));
        assertTrue(rotated.isCurrent(rotated.seal(SECRET, "webhook/7")));
        assertThrows(SealBrokenException.class, () -> seal(SECOND).open(kept, "webhook/7"));
    }

    @Test
    void keysThatAreNoneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> seal("s1:c2hvcnQ="));
        assertThrows(IllegalArgumentException.class, () -> seal("\n"));
        assertThrows(IllegalArgumentException.class, () -> seal("s.1" + FIRST.substring(2)));
    }

    private static Seal seal(String file) {
        return new Seal(SealingKeys.read(file));
    }
}
