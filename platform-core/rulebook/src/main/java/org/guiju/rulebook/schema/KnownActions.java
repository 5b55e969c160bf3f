package org.guiju.rulebook.schema;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.expression.Signature;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Thing;

/**
 * Action types and functions that clauses may speak of.
 *
 * @param aspects under which laws ask about acts whatever their type, by code
 * @param broken declared, but with problems of their own; nobody else is blamed for them
 */
public record KnownActions(
        Map<String, ActionType> actions,
        Map<String, ActionType> aspects,
        Map<String, Signature> functions,
        Set<String> broken) {

    public Optional<ActionType> named(String code) {
        return Optional.ofNullable(actions.get(code));
    }

    public Optional<ActionType> action(Node.Scalar code, Problems problems) {
        var type = named(code.text()).or(() -> Optional.ofNullable(aspects.get(code.text())));
        if (type.isEmpty() && !broken.contains(code.text())) {
            problems.unknown(code.at(), Thing.ACTION, code.text(), actions.keySet());
        }
        return type;
    }
}
