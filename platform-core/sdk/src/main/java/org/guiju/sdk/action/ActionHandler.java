package org.guiju.sdk.action;

import java.util.List;
import org.apiguardian.api.API;
import org.guiju.sdk.decision.Decision;
import org.pf4j.ExtensionPoint;

/**
 * Carries out a permitted action of one type. Called inside the action's transaction after the decision is on the docket;
 * an exception undoes everything and leaves the decision pending.
 *
 * @param <A> Java record whose components carry the names and types of the action's fields
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface ActionHandler<A> extends ExtensionPoint {

    /** Code of the action type, e.g. {@code RegisterCustomer}. */
    String type();

    Class<A> action();

    List<Effect> carryOut(A action, Decision decision, Workplace workplace);
}
