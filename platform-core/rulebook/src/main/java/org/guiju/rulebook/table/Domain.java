package org.guiju.rulebook.table;

import java.util.List;
import java.util.Optional;

/**
 * The values an input is declared to have. Nothing declared means every value of its type.
 *
 * @param min lowest, included
 * @param max highest, included
 * @param step the smallest unit; values are whole steps away from {@code min}, or from nothing where there is no minimum
 * @param allowed the only values, where they are listed
 */
public record Domain(Optional<Object> min, Optional<Object> max, Optional<Object> step, List<Object> allowed) {

    public static final Domain OPEN = new Domain(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Domain {
        allowed = List.copyOf(allowed);
    }

    public static Domain between(Object min, Object max, Object step) {
        return new Domain(Optional.of(min), Optional.of(max), Optional.of(step), List.of());
    }

    public static Domain of(Object... allowed) {
        return new Domain(Optional.empty(), Optional.empty(), Optional.empty(), List.of(allowed));
    }
}
