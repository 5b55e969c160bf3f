package org.guiju.rulebook.regulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.ControlCode;

/**
 * Who comes first (优先次序): of a company and its outlets where both speak about a clause, and of clauses that meet.
 *
 * @param outlets absent where the company has not chosen: then the most specific holds
 * @param locks beyond which no outlet may go, whoever comes first
 */
public record Ranking(Optional<Outlets> outlets, List<Precedence> clauses, List<OutletLock> locks) {

    public static final Ranking NONE = new Ranking(Optional.empty(), List.of(), List.of());

    /** Whose value holds where company and outlet both say one. */
    public enum Outlets {
        /** The unit nearest to the case. */
        MOST_SPECIFIC,
        COMPANY,
        /** The stricter value, as the parameter tells; the company's where it does not tell. */
        STRICTEST
    }

    public Ranking {
        clauses = clauses.stream()
                .sorted(Comparator.comparing(Precedence::control)
                        .thenComparing(one -> one.against().toString()))
                .toList();
        locks = locks.stream()
                .sorted(Comparator.comparing(OutletLock::parameter)
                        .thenComparing(lock -> lock.bound().getClass().getSimpleName()))
                .toList();
    }

    public Ranking with(Outlets chosen) {
        return new Ranking(Optional.of(chosen), clauses, locks);
    }

    /** One pair of controls is ranked once. */
    public Ranking with(Precedence precedence) {
        var all = new ArrayList<>(clauses);
        all.removeIf(earlier -> earlier.control().equals(precedence.control())
                && earlier.against().equals(precedence.against()));
        all.add(precedence);
        return new Ranking(outlets, all, locks);
    }

    /** One bound of a kind on a parameter: a new one takes the place of the last. */
    public Ranking with(OutletLock lock) {
        var all = new ArrayList<>(locks);
        all.removeIf(earlier -> earlier.parameter().equals(lock.parameter())
                && earlier.bound().getClass() == lock.bound().getClass());
        all.add(lock);
        return new Ranking(outlets, clauses, all);
    }

    /** Nothing is locked about the parameter any more. */
    public Ranking withoutLocks(String parameter) {
        return new Ranking(
                outlets,
                clauses,
                locks.stream()
                        .filter(lock -> !lock.parameter().equals(parameter))
                        .toList());
    }

    /** The locks as those of higher layers stand. */
    List<Lock> locksOn(ClauseCode clause) {
        return locks.stream().map(lock -> lock.of(clause)).toList();
    }

    public Optional<Precedence.Holds> between(String control, ControlCode against) {
        return clauses.stream()
                .filter(one -> one.control().equals(control) && one.against().equals(against))
                .map(Precedence::holds)
                .findFirst();
    }
}
