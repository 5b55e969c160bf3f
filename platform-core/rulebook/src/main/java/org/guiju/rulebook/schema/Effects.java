package org.guiju.rulebook.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /** Types of the records it makes. */
    public Set<String> created() {
        return steps.stream()
                .filter(EffectDefinition.Create.class::isInstance)
                .map(step -> ((EffectDefinition.Create) step).recordType())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
