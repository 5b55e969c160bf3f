package org.guiju.rulebook.regulation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Thing;

/**
 * Action types that clauses may speak of.
 *
 * @param broken declared, but with problems of their own; nobody else is blamed for them
 */
record Known(Map<String, ActionType> actions, Set<String> broken) {

    Optional<ActionType> action(Node.Scalar code, Problems problems) {
        var type = Optional.ofNullable(actions.get(code.text()));
        if (type.isEmpty() && !broken.contains(code.text())) {
            problems.unknown(code.at(), Thing.ACTION, code.text(), actions.keySet());
        }
        return type;
    }
}
