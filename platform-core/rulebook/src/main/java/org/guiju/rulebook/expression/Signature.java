package org.guiju.rulebook.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a function that is supplied from outside is called. Its values are represented as in {@link Values}.
 *
 * @param name as it is written in calls; words with spaces between them are allowed
 * @param parameters their types by name, in order
 * @param cost visits that one call counts as
 */
public record Signature(String name, Map<String, Type> parameters, Type result, int cost) {

    public Signature {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        if (cost < 1) {
            throw new IllegalArgumentException("A call costs something: " + cost);
        }
    }

    List<Type> types() {
        return List.copyOf(parameters.values());
    }

    /** How it is called: {@code tax on(amount, region)}. */
    public String call() {
        return parameters.keySet().stream().collect(Collectors.joining(", ", name + "(", ")"));
    }
}
