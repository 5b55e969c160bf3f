package org.guiju.config.eval;

import java.util.List;
import java.util.Optional;

/** How a decision comes to its value: the boxed expressions of DMN that have static types. */
sealed interface Logic {

    record Literal(String text) implements Logic {}

    /** @param entries read one after the other; one without a name is the result */
    record Context(List<Entry> entries) implements Logic {}

    record Entry(Optional<String> name, Logic logic, Shape shape) {}

    /** @param function a business knowledge model, by name */
    record Invocation(String function, List<Binding> bindings) implements Logic {}

    record Binding(String parameter, Logic argument) {}

    record Items(List<Logic> items) implements Logic {}

    record Choice(Logic condition, Logic then, Logic otherwise) implements Logic {}

    record Table(TableLogic table) implements Logic {}

    /** @param what how DMN calls it */
    record Unsupported(String what) implements Logic {}
}
