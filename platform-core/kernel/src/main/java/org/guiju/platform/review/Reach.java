package org.guiju.platform.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What somebody has to look at.
 *
 * @param everything whatever happens in the company
 * @param units by regulation, where they supervise it
 */
public record Reach(boolean everything, Map<String, Set<UUID>> units) {

    static final Reach COMPANY = new Reach(true, Map.of());

    boolean has(ReviewItem item) {
        return everything || units.getOrDefault(item.regulation(), Set.of()).contains(item.unit());
    }

    /** Whether anything in a unit comes before them. */
    public boolean touches(UUID unit) {
        return everything || units.values().stream().anyMatch(supervised -> supervised.contains(unit));
    }

    /** Regulation and unit, as a statement takes them. */
    List<List<String>> pairs() {
        return units.entrySet().stream()
                .flatMap(regulation -> pairs(regulation.getKey(), regulation.getValue()))
                .toList();
    }

    private static Stream<List<String>> pairs(String regulation, Set<UUID> supervised) {
        return supervised.stream().map(unit -> List.of(regulation, unit.toString()));
    }
}
