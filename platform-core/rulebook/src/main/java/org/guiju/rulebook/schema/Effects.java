package org.guiju.rulebook.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.rulebook.expression.Type;

/**
 * All that an action does once it is permitted.
 *
 * @param determined values that clauses may determine and effects read as {@code determined.<name>}
 */
public record Effects(Map<String, Type> determined, List<EffectDefinition> steps) {

    public Effects {
        determined = Collections.unmodifiableMap(new LinkedHashMap<>(determined));
        steps = List.copyOf(steps);
    }
}
