package org.guiju.rulebook.dmn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.table.Sheet;

/**
 * What a DMN file says, as far as tables and formulas go.
 *
 * @param types item definitions by name, those this product has a type for
 * @param inputs types of the input data by name; empty where the file does not say, or says something unknown here
 */
public record DmnModel(
        String name, Map<String, Type> types, Map<String, Optional<Type>> inputs, List<Decision> decisions) {

    public DmnModel {
        types = Map.copyOf(types);
        inputs = Map.copyOf(inputs);
        decisions = List.copyOf(decisions);
    }

    /** @param requires names of the decisions and input data it reads */
    public record Decision(String name, Optional<Type> type, List<String> requires, Logic logic, Origin at) {
        public Decision {
            requires = List.copyOf(requires);
        }
    }

    /** How a decision is made. */
    public sealed interface Logic {

        record Table(Sheet sheet) implements Logic {}

        record Literal(Sheet.Text expression) implements Logic {}

        /** Something else that DMN allows, by the name of its element; nothing if the decision says nothing. */
        record Other(String element) implements Logic {}
    }

    public Optional<Decision> decision(String wanted) {
        return decisions.stream()
                .filter(decision -> decision.name().equals(wanted))
                .findFirst();
    }
}
