package org.guiju.platform.calculation;

import java.util.Optional;
import java.util.UUID;

/** Whom something is about: a person, a unit, or a person as one of those who share a unit's result. */
public record Whom(Optional<UUID> unit, Optional<UUID> person) {

    static Whom person(UUID id) {
        return new Whom(Optional.empty(), Optional.of(id));
    }

    static Whom unit(UUID id) {
        return new Whom(Optional.of(id), Optional.empty());
    }

    /** The person in the unit. */
    Whom with(UUID id) {
        return new Whom(unit, Optional.of(id));
    }

    /** Whom a clause was asked about to get there. */
    Whom subject() {
        return unit.map(Whom::unit).orElse(this);
    }
}
