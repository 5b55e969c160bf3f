package org.guiju.platform.organisation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostTests {

    private static final Optional<LocalDate> OPEN = Optional.empty();

    @Test
    void isHeldOnItsFirstAndLastDay() {
        var post = post(day(5), day(9));
        assertFalse(post.isHeld(LocalDate.of(2026, 11, 4)));
        assertTrue(post.isHeld(LocalDate.of(2026, 11, 5)));
        assertTrue(post.isHeld(LocalDate.of(2026, 11, 9)));
        assertFalse(post.isHeld(LocalDate.of(2026, 11, 10)));
    }

    @Test
    void overlapsOnOneCommonDay() {
        var post = post(day(5), day(9));
        assertTrue(post.overlaps(day(9), day(12)));
        assertTrue(post.overlaps(day(1), day(5)));
        assertFalse(post.overlaps(day(10), OPEN));
        assertFalse(post.overlaps(day(1), day(4)));
    }

    @Test
    void reachesAsFarAsOneLooksWhereItHasNoEnd() {
        assertTrue(post(OPEN, OPEN).overlaps(day(1), day(1)));
        assertTrue(post(day(5), OPEN).overlaps(day(28), OPEN));
        assertFalse(post(day(5), OPEN).overlaps(day(1), day(4)));
        assertTrue(post(OPEN, day(9)).overlaps(OPEN, OPEN));
    }

    private static Optional<LocalDate> day(int day) {
        return Optional.of(LocalDate.of(2026, 11, day));
    }

    private static Post post(Optional<LocalDate> from, Optional<LocalDate> until) {
        return new Post(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), "hr", from, until);
    }
}
