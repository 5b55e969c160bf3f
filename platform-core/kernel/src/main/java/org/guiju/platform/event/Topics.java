package org.guiju.platform.event;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What somebody wants to be told: everything, some actions, or whatever touches records of some types.
 *
 * @param codes {@code *}, {@code action:} and the code of an action type, {@code record:} and that of a record type
 */
public record Topics(Set<String> codes) {

    public static final String ALL = "*";
    public static final String ACTION = "action:";
    public static final String RECORD = "record:";

    private static final String SEPARATOR = " ";

    public Topics {
        codes = Set.copyOf(codes);
    }

    static Topics of(Collection<?> codes) {
        return new Topics(codes.stream().map(String::valueOf).map(String::strip).collect(Collectors.toSet()));
    }

    static Topics read(String stored) {
        return of(List.of(stored.split(SEPARATOR)));
    }

    public boolean all() {
        return codes.contains(ALL);
    }

    public Set<String> actions() {
        return after(ACTION);
    }

    public Set<String> records() {
        return after(RECORD);
    }

    private Set<String> after(String prefix) {
        return codes.stream()
                .filter(code -> code.startsWith(prefix))
                .map(code -> code.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String stored() {
        return String.join(SEPARATOR, new TreeSet<>(codes));
    }
}
