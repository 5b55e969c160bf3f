package org.guiju.config.eval;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A DMN model: what is given, what is decided from it, and the functions both know.
 *
 * @param inputs by name
 * @param decisions by name
 * @param knowledge functions, by name
 */
record Model(Map<String, Shape> inputs, Map<String, Decision> decisions, Map<String, Knowledge> knowledge) {

    Model {
        inputs = Map.copyOf(inputs);
        decisions = Map.copyOf(decisions);
        knowledge = Map.copyOf(knowledge);
    }

    /**
     * @param requires the names of the inputs and decisions it reads
     * @param logic empty where the model names a decision without saying how it is made
     */
    record Decision(String name, Shape shape, List<String> requires, Optional<Logic> logic) {}

    /** A function without access to anything but its parameters. */
    record Knowledge(String name, List<Parameter> parameters, Shape shape, Logic body) {}

    record Parameter(String name, Shape shape) {}

    Decision decision(String name) {
        if (!decisions.containsKey(name)) {
            throw new Refusal("The model has no decision \"" + name + "\"; it has "
                    + String.join(", ", decisions.keySet().stream().sorted().toList()) + ".");
        }
        return decisions.get(name);
    }
}
