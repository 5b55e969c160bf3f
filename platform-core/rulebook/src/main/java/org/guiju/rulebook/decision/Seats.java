package org.guiju.rulebook.decision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many signatures can be got, given who could give each. */
public final class Seats {

    private final List<Set<String>> candidates;
    private final Map<String, Integer> taken = new HashMap<>();

    private Seats(List<Set<String>> candidates) {
        this.candidates = candidates;
    }

    /** @param distinct whether nobody may give two of them */
    public static int fillable(List<Set<String>> candidates, boolean distinct) {
        if (!distinct) {
            return (int) candidates.stream().filter(some -> !some.isEmpty()).count();
        }
        var seats = new Seats(candidates);
        var filled = 0;
        for (var seat = 0; seat < candidates.size(); seat++) {
            if (seats.seated(seat, new HashSet<>())) {
                filled++;
            }
        }
        return filled;
    }

    /** Somebody who is free, or whose seat can be given to another. */
    private boolean seated(int seat, Set<String> asked) {
        for (var person : candidates.get(seat)) {
            if (asked.add(person) && (!taken.containsKey(person) || seated(taken.get(person), asked))) {
                taken.put(person, seat);
                return true;
            }
        }
        return false;
    }
}
