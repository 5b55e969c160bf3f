package org.guiju.rulebook.compiled;

import java.util.List;
import java.util.Map;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Type;

/**
 * What code is generated from.
 *
 * @param hash of the clause's content
 * @param parameters names and types of what each company chooses
 */
public record Recipe(String hash, List<Expression> expressions, Map<String, Type> parameters) {

    public Recipe {
        expressions = List.copyOf(expressions);
    }
}
