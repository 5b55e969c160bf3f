package org.guiju.rulebook.regulation;

import org.guiju.sdk.decision.ControlCode;

/**
 * What holds where two controls meet: both determine one thing, or both charge for one event.
 *
 * @param control of the clause that says so
 * @param against the other one
 */
public record Precedence(String control, ControlCode against, Holds holds) {

    public enum Holds {
        /** This control. */
        THIS,
        /** The other one. */
        OTHER,
        /** Whichever says more. */
        HIGHEST,
        /** Whichever comes first in the rulebook. */
        FIRST,
        /** Both; of charges only. */
        ALL
    }
}
