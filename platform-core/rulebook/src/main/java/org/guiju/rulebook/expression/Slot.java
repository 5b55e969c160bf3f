package org.guiju.rulebook.expression;

import java.util.List;

/** A place an expression reads from: a path from a name of the scope, with the declared type of each part. */
record Slot(String path, List<Part> parts) {

    record Part(String name, Type declared) {}

    Type declared() {
        return parts.getLast().declared();
    }
}
