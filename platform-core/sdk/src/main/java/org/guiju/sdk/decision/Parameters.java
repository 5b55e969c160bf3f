package org.guiju.sdk.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.apiguardian.api.API;
import org.guiju.sdk.Money;

/**
 * The values this company chose for one clause, as in force on the date that binds the case. Every read names a declared
 * parameter of that type; anything else throws {@link IllegalArgumentException} and makes the decision pending.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface Parameters {

    BigDecimal number(String name);

    /** A share of one: 30 % is 0.30. */
    BigDecimal percent(String name);

    Money money(String name);

    Duration duration(String name);

    Period period(String name);

    boolean flag(String name);

    /** Code of the chosen option. */
    String choice(String name);

    List<String> choices(String name);
}
