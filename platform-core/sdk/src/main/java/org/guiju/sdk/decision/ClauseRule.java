package org.guiju.sdk.decision;

import java.util.Map;
import org.apiguardian.api.API;
import org.pf4j.ExtensionPoint;

/**
 * The executable half of a clause that is too particular for the declarative kinds. Pure: the same action, facts and
 * parameters give the same finding; no clock, no I/O, no state. An exception makes the decision pending.
 *
 * @param <A> record of the action it examines
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface ClauseRule<A> extends ExtensionPoint {

    /** The control that calls this rule by {@code kind: rule}, e.g. {@code REFERRAL/1#owner}. */
    ControlCode control();

    /** The Java record of the action; its components carry the names of the action's fields. */
    Class<A> action();

    /**
     * @param facts the action type's facts in scope by name, JDK values, lists of maps for lists of rows
     */
    Finding examine(A action, Map<String, Object> facts, Parameters parameters);
}
