package org.guiju.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.schema.ActionType;
import org.junit.jupiter.api.Test;

class RolesTests {

    private static final Set<String> PLATFORM = Set.of(Library.PLATFORM, Library.OPERATOR);
    private static final Set<String> IN_PLACE_OF_ROLES = Set.of("system", ActionType.ANYONE);

    @Test
    void everyRoleThatAShippedActionNamesHasAName() {
        var library = Shipped.reading().library();
        var nameless = library.actionTypes().stream()
                .flatMap(type -> type.by().stream())
                .filter(role -> !IN_PLACE_OF_ROLES.contains(role))
                .filter(role -> !library.roles().containsKey(role))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), nameless);
    }

    @Test
    void platformKnowsItsOwnRolesOnly() {
        var library = Shipped.reading().library();
        var foreign = library.actionTypes().stream()
                .filter(type -> PLATFORM.contains(type.plugin()))
                .flatMap(type -> type.by().stream())
                .filter(role -> !IN_PLACE_OF_ROLES.contains(role))
                .filter(role -> !PLATFORM.contains(library.roles().get(role).plugin()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), foreign);
    }
}
