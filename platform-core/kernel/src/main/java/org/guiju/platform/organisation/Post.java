package org.guiju.platform.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A role that somebody holds at a unit (岗位).
 *
 * @param from first day; absent since the company was set up
 * @param until last day; absent until further notice
 */
public record Post(
        UUID id, UUID employee, UUID unit, String role, Optional<LocalDate> from, Optional<LocalDate> until) {

    public boolean isHeld(LocalDate day) {
        return overlaps(Optional.of(day), Optional.of(day));
    }

    /** Whether it has a day in common with a stretch of days; an open end reaches as far as one looks. */
    public boolean overlaps(Optional<LocalDate> first, Optional<LocalDate> last) {
        return !before(last, from) && !before(until, first);
    }

    private static boolean before(Optional<LocalDate> end, Optional<LocalDate> start) {
        return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
    }
}
