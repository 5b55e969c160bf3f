package org.guiju.rulebook.compiled;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Slot;

/** What stands in one place of an input vector. */
sealed interface Reading {

    /** The value itself. */
    record Plain(Slot slot, Shape shape) implements Reading {}

    /** Whether a struct or a list that may be absent is there. */
    record There(Slot slot) implements Reading {}

    /** How many items a list has. */
    record Size(Slot list) implements Reading {}

    /** Whether a list of texts holds a text. */
    record Holds(Slot list, String text) implements Reading {}

    /** Whether a list of texts holds the value of another slot. */
    record HoldsValue(Slot list, Slot value) implements Reading {}

    /**
     * The value from the outside, as the interpreter would see it, or what is asked about it.
     *
     * @throws org.guiju.rulebook.expression.UndeterminedException if the interpreter could not read it either
     */
    default Object read(Map<String, ?> values) {
        return switch (this) {
            case Plain plain -> plain.slot.read(values);
            case There(Slot slot) -> !(slot.read(values) instanceof Optional);
            case Size(Slot list) -> number(list, values);
            case Holds(Slot list, String text) -> holds(list.read(values), text);
            case HoldsValue(Slot list, Slot value) -> holds(list.read(values), value.read(values));
        };
    }

    private static Object number(Slot list, Map<String, ?> values) {
        return list.read(values) instanceof List<?> items ? BigDecimal.valueOf(items.size()) : Optional.empty();
    }

    private static boolean holds(Object list, Object sought) {
        return list instanceof List<?> items && items.contains(sought);
    }

    default Shape shape() {
        return this instanceof Size ? Shape.WHOLE : Shape.TRUTH;
    }
}
