package org.guiju.web.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What modules put on the screen of a tablet.
 *
 * @param actions that need no record
 */
record Screen(List<Group> groups, List<String> actions) {

    static final Screen NOTHING = new Screen(List.of(), List.of());

    /**
     * Records of a type that are worked on during a shift.
     *
     * @param states in which they are shown, in this order
     * @param alarm states in which something has to be done
     * @param shows fields under the title
     * @param actions what can be done with one, the usual one first
     */
    record Group(
            String record,
            List<String> states,
            Set<String> alarm,
            List<String> shows,
            List<String> actions,
            Optional<Gauge> reading) {}

    /**
     * A value that is read off and has a limit.
     *
     * @param field of the action, typed on the keypad
     * @param limit what the clauses determine as the limit
     * @param inOrder what they determine as to whether it is kept
     * @param measure unit behind the value
     */
    record Gauge(String action, String field, String limit, String inOrder, String measure) {}

    Screen and(Screen other) {
        var allGroups = new ArrayList<>(groups);
        allGroups.addAll(other.groups);
        var allActions = new ArrayList<>(actions);
        allActions.addAll(other.actions);
        return new Screen(allGroups, allActions);
    }

    boolean isEmpty() {
        return groups.isEmpty() && actions.isEmpty();
    }
}
