package org.guiju.sdk.action;

import java.util.Map;
import org.apiguardian.api.API;
import org.pf4j.ExtensionPoint;

/**
 * Supplies one declared fact that no declarative source can. Read-only and called before deciding; a fact never depends on
 * a parameter of a clause.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface FactSource extends ExtensionPoint {

    /** Code that an action type names by {@code source:}. */
    String code();

    /**
     * @param arguments values of the fact's declared arguments
     * @return a JDK value of the declared type; lists are lists of maps
     */
    Object supply(Map<String, Object> arguments, Workplace workplace);
}
