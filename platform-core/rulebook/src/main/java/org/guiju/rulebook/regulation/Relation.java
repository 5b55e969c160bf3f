package org.guiju.rulebook.regulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.decision.ClauseCode;

/**
 * What should hold between parameters, whatever values a company chooses.
 *
 * @param holds a condition over parameters by their bare names
 * @param with parameters of other clauses of the regulation, by name
 */
public record Relation(String holds, Map<String, ClauseCode> with, Origin at) {

    public Relation {
        with = Collections.unmodifiableMap(new TreeMap<>(with));
    }

    /** The condition over the parameters as these clauses declare them; names they do not have are unknown to it. */
    Checked check(Clause own, Function<ClauseCode, Clause> clauses) {
        var types = new LinkedHashMap<String, Type>();
        own.parameters().values().forEach(parameter -> types.put(parameter.name(), parameter.type()));
        with.forEach((name, code) -> {
            var other = clauses.apply(code);
            if (other != null && other.parameters().containsKey(name)) {
                types.put(name, other.parameters().get(name).type());
            }
        });
        return Expression.check(holds, at, Scope.of(types), Type.bool());
    }
}
