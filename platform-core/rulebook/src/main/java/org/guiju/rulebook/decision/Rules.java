package org.guiju.rulebook.decision;

import java.util.Map;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Parameters;

/** Asks the Java rules of plugins; resolved per decision, so that a rulebook never holds a plugin. */
@FunctionalInterface
public interface Rules {

    /** No rule answers: for deciding without plugins. */
    Rules NONE = (control, values, parameters) -> {
        throw new IllegalStateException("No rule is loaded for " + control);
    };

    Finding examine(ControlCode control, Map<String, Object> values, Parameters parameters);
}
