package org.guiju.platform.decision;

import java.util.UUID;
import org.guiju.sdk.decision.Decision;

/** A feature that takes care of what was decided but not carried out: gathers signatures, asks somebody to settle it. */
public interface HeldKeeper {

    /** Called in the transaction that put the decision on the docket. */
    void keep(Matter matter, Decision decision, UUID docket);
}
