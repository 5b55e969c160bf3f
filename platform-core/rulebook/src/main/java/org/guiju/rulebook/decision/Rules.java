package org.guiju.rulebook.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Parameters;

/** Asks the Java rules and functions of plugins; resolved per decision, so that a rulebook never holds a plugin. */
@FunctionalInterface
public interface Rules {

    /** No rule answers: for deciding without plugins. */
    Rules NONE = (control, values, parameters) -> {
        throw new IllegalStateException("No rule is loaded for " + control);
    };

    /** The function of that name that a plugin supplies. */
    default Optional<Function<List<Object>, Object>> function(String name) {
        return Optional.empty();
    }

    Finding examine(ControlCode control, Map<String, Object> values, Parameters parameters);
}
