package org.guiju.rulebook.expression;

import java.util.List;
import java.util.Map;

/** A place an expression reads from: a path from a name of the scope, with the declared type of each part. */
public record Slot(String path, List<Part> parts) {

    public record Part(String name, Type declared) {}

    public Type declared() {
        return parts.getLast().declared();
    }

    /**
     * The value here, represented as in {@link Values}; an absent optional is {@link java.util.Optional#empty()}.
     *
     * @throws UndeterminedException if it is missing, too large, or not of the declared type
     */
    public Object read(Map<String, ?> values) {
        return Border.read(this, values);
    }
}
