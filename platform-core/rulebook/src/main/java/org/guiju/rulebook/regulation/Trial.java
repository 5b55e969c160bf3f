package org.guiju.rulebook.regulation;

import java.util.List;
import org.guiju.sdk.Texts;

/** Tries an example of a clause: the decider, as seen from here. */
@FunctionalInterface
public interface Trial {

    /** No example is tried. */
    Trial NONE = (state, example) -> List.of();

    /**
     * @param state the clause with the values the example speaks of
     * @return what came out otherwise than the example says, one text per control; empty when all is as it says
     */
    List<Texts> failures(ClauseState state, Example example);
}
