package org.guiju.rulebook.control;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * For whom a control is there; an empty set leaves nobody out.
 *
 * @param units codes; those below a unit belong to it
 * @param unitKinds kinds of unit, e.g. {@code site}
 * @param roles one of which the actor has
 */
public record Applicability(Set<String> units, Set<String> unitKinds, Set<String> roles) {

    public static final Applicability ALL = new Applicability(Set.of(), Set.of(), Set.of());

    public Applicability {
        units = Set.copyOf(units);
        unitKinds = Set.copyOf(unitKinds);
        roles = Set.copyOf(roles);
    }

    /** @param path codes of the actor's unit and those above it */
    public boolean covers(List<String> path, Optional<String> unitKind, Collection<String> held) {
        return (units.isEmpty() || !Collections.disjoint(units, path))
                && (unitKinds.isEmpty() || unitKind.filter(unitKinds::contains).isPresent())
                && (roles.isEmpty() || !Collections.disjoint(roles, held));
    }
}
