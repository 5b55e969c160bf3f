package org.guiju.sdk.decision;

import java.util.List;
import org.apiguardian.api.API;
import org.pf4j.ExtensionPoint;

/**
 * A function that expressions of clauses call, for what the expression language cannot say. The plugin declares its
 * name, the types of its parameters and result, and its cost in {@code functions/<name>.yaml}, so that clauses are
 * checked without loading it. Pure: the same arguments give the same result; no clock, no I/O, no state. An exception, or
 * a result of another type than declared, makes the decision pending.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ClauseFunction extends ExtensionPoint {

    /** The name its file declares, e.g. {@code social_insurance}. */
    String name();

    /**
     * @param arguments as declared: numbers are {@link java.math.BigDecimal}, money {@link org.guiju.sdk.Money}, times
     *     those of {@code java.time}, records maps, lists lists; an absent value is {@link java.util.Optional#empty()}
     */
    Object apply(List<Object> arguments);
}
