package org.guiju.sdk.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.guiju.sdk.Texts;

/** What one clause says about one action. */
@API(status = API.Status.STABLE, since = "0.1")
public sealed interface Finding {

    /** The clause has nothing to say here. */
    record Silent() implements Finding {}

    /** The clause was asked and is satisfied. */
    record Permits() implements Finding {}

    /** The action may go through; the remark is recorded. */
    record Warns(Texts says) implements Finding {}

    /** The action is shut. {@code says} tells why, what would be possible, and whom to ask. */
    record Refuses(Texts says) implements Finding {}

    /** The action is shut until something is there; {@code field} is the field of the action that would cure it. */
    record Requires(Texts says, Optional<String> field) implements Finding {}

    /** Somebody has to settle it; the action waits. */
    record Pends(Texts says) implements Finding {}

    /** People have to agree first; the action waits and is carried out by itself once they have. */
    record Awaits(Texts says, Agreement agreement) implements Finding {}

    /** A waiver (特批) took the effect away for this act; it is no breach. {@code waiver} is its id. */
    record Waived(Finding would, String waiver) implements Finding {}

    /**
     * Somebody who may settle it did (判定).
     *
     * @param was what the clause left open
     * @param passes whether the act may go through as far as this clause is concerned
     * @param by id of the employee
     */
    record Settled(Finding was, boolean passes, String by, String reason) implements Finding {}

    /** What the clause would have said, were it not at level {@code log}: recorded, without effect. */
    record Shadows(Finding would) implements Finding {}

    /**
     * What the clause would have said, had another not taken precedence over it: recorded, without effect.
     *
     * @param to the control that holds
     * @param says which clauses met, and who put the one before the other
     */
    record Yields(Finding would, ControlCode to, Texts says) implements Finding {}

    /** A named value, e.g. {@code owner}: text, number, money, date, boolean or a list of them. */
    record Determines(String name, Object value, Texts says) implements Finding {}

    /**
     * Who gets a thing that several could have; the same control also determines the value of that name.
     *
     * @param shares who gets it, largest share first
     * @param others ids of those who did not, in order: their claims are kept
     * @param turn whether the first has had a turn with it
     */
    record Allots(String name, List<Share> shares, List<String> others, boolean turn) implements Finding {
        public Allots {
            shares = List.copyOf(shares);
            others = List.copyOf(others);
        }
    }

    /**
     * The act adds to a measure of somebody's work; targets and calculations per period sum it up.
     *
     * @param value money or a number; below zero takes back
     * @param person id of the employee it counts for
     * @param at when it counts
     */
    record Counts(String measure, Object value, String person, Instant at) implements Finding {}

    /** @param of fraction of the whole, e.g. 0.60 */
    record Share(String id, BigDecimal of) {}

    /**
     * Somebody owes something by a time.
     *
     * @param duty code of the duty, unique in its clause
     * @param title what has to be done
     * @param holders ids of the employees who owe it
     * @param due when the clock ends
     * @param doneBy action types that discharge it
     * @param lapse action type the desk submits by itself when the clock ends undone
     * @param terms how the clock runs
     */
    record Owes(
            String duty,
            Texts title,
            List<String> holders,
            Instant due,
            List<String> doneBy,
            Optional<String> lapse,
            Terms terms)
            implements Finding {

        public Owes(
                String duty,
                Texts title,
                List<String> holders,
                Instant due,
                List<String> doneBy,
                Optional<String> lapse) {
            this(duty, title, holders, due, doneBy, lapse, Terms.PLAIN);
        }
    }

    /**
     * A consequence for somebody, proposed only: nothing is taken, paid or restricted before due process. What one control
     * proposes for one person in one decision is heard and decided together.
     *
     * @param person id of the employee
     * @param nature what the consequence is in law
     * @param period first day of the month it would belong to
     * @param supersedes proposals of the same case and person that this one takes the place of
     * @param occasion the act it follows from, where it follows from an act that counts
     * @param decider role that alone may uphold it, where the clause names one
     */
    record Proposes(
            String person,
            Consequence consequence,
            Nature nature,
            LocalDate period,
            Optional<ControlCode> supersedes,
            Optional<Occasion> occasion,
            Optional<String> decider,
            Texts says)
            implements Finding {}

    /**
     * An observed act.
     *
     * @param at when it happened, as stated
     * @param step what made this consequence follow: empty for the act itself, else the step of a ladder or threshold, which
     *     other decisions about the same person may still change
     */
    record Occasion(Instant at, String step) {

        /** Step of what follows from trying something that is prohibited. */
        public static final String ATTEMPT = "attempt";
    }

    /** What a money consequence is in law; asked of the company, never guessed. */
    enum Nature {
        FINE,
        LOSS_COMPENSATION,
        PERFORMANCE_FORMULA,
        NO_WORK_NO_PAY,
        BONUS_CONDITION,
        NOT_MONEY
    }

    static Finding silent() {
        return new Silent();
    }

    static Finding permits() {
        return new Permits();
    }
}
