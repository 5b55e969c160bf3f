package org.guiju.sdk.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/** What may follow for a person from a clause; a sanction, a reward or a step of a ladder may combine several. */
@API(status = API.Status.STABLE, since = "0.1")
public sealed interface Consequence {

    /** The act goes on record and counts; {@code count} is the number of items found. */
    record Noted(int count) implements Consequence {}

    /** Money; a deduction is negative. */
    record Cash(Money money) implements Consequence {}

    /** Points; a deduction is negative. */
    record Points(BigDecimal points) implements Consequence {}

    /**
     * A balance in a declared unit, such as hours off: granted when positive, used when negative.
     *
     * @param expires last day on which what was granted can be used
     */
    record Balance(String unit, BigDecimal amount, Optional<LocalDate> expires) implements Consequence {}

    /** The person may not submit actions of these types for so long after the decision. */
    record Restriction(List<String> actions, Period length) implements Consequence {
        public Restriction {
            actions = List.copyOf(actions);
        }
    }

    /** A formal letter, which counts for so long after the decision. */
    record Letter(Period valid) implements Consequence {}

    /** The person owes a training within so long after the decision. */
    record Training(Texts course, Period within) implements Consequence {}

    /** The matter is put before those who hold a role, who act within so long after the decision. */
    record Referral(String role, Texts matter, Period within) implements Consequence {}
}
