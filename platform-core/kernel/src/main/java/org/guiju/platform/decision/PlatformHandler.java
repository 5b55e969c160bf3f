package org.guiju.platform.decision;

import java.util.List;
import org.guiju.sdk.action.Effect;

/** Carries out an action type of the kernel itself: what plugins do with an action handler. */
public interface PlatformHandler {

    String type();

    /** Does it and says what else has to happen; called in the action's transaction. */
    List<Effect> carryOut(CarriedOut permitted);
}
