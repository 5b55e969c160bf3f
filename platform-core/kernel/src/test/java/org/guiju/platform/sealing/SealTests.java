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
        var sealed = seal.seal(SECRET, "webhook/7");
        assertEquals(SECRET, seal.open(sealed, "webhook/7"));
        assertFalse(sealed.contains("whsec") || sealed.contains(SECRET.substring(6)));
        assertNotEquals(sealed, seal.seal(SECRET, "webhook/7"));
    }

    @Test
    void opensNothingInAnothersPlaceAndNothingChanged() {
        var sealed = seal.seal(SECRET, "webhook/7");
        assertThrows(SealBrokenException.class, () -> seal.open(sealed, "webhook/8"));
        var last = sealed.charAt(sealed.length() - 3);
        var changed = sealed.substring(0, sealed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 2);
        assertThrows(SealBrokenException.class, () -> seal.open(changed, "webhook/7"));
    }

    @Test
    void formerKeyOpensUntilItIsTakenOut() {
        var sealed = seal.seal(SECRET, "webhook/7");
        var rotated = seal(SECOND + "\n" + FIRST + "\n");
        assertEquals(SECRET, rotated.open(sealed, "webhook/7"));
        assertFalse(rotated.isCurrent(sealed));
        assertTrue(rotated.isCurrent(rotated.seal(SECRET, "webhook/7")));
        assertThrows(SealBrokenException.class, () -> seal(SECOND).open(sealed, "webhook/7"));
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
