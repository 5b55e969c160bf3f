package org.guiju.platform.decision;

import org.guiju.rulebook.decision.Grants;

/** A feature that knows what people have granted for an act: agreements, waivers, rulings. */
public interface GrantSource {

    /** Called with the facts captured, before the clauses are asked; for dry runs too. */
    Grants grants(Matter matter);
}
