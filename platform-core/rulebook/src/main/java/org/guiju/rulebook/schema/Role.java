package org.guiju.rulebook.schema;

import java.util.Set;
import org.guiju.sdk.Texts;

/**
 * A post (岗位) that actions and clauses can name.
 *
 * @param countsAs roles of others whose holder may do and sees what they do, e.g. a sales manager counts as the head of a unit
 */
public record Role(String code, String plugin, Texts name, Set<String> countsAs) {

    public Role {
        countsAs = Set.copyOf(countsAs);
    }
}
