package org.guiju.web.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.platform.organisation.Unit;

/** Units in the order of a tree: each one followed by those below it. */
final class UnitTree {

    /** A unit and how far down it is. */
    record Branch(Unit unit, int depth) {}

    private UnitTree() {}

    static List<Branch> of(List<Unit> units) {
        var branches = new ArrayList<Branch>();
        grow(units, Optional.empty(), 0, branches);
        return branches;
    }

    private static void grow(List<Unit> units, Optional<UUID> above, int depth, List<Branch> branches) {
        units.stream().filter(unit -> unit.parent().equals(above)).forEach(unit -> {
            branches.add(new Branch(unit, depth));
            grow(units, Optional.of(unit.getId()), depth + 1, branches);
        });
    }

    /** Names of units by id, as the reader calls them. */
    static Map<UUID, String> names(List<Unit> units, Function<Unit, String> name) {
        return units.stream().collect(Collectors.toMap(Unit::getId, name));
    }
}
