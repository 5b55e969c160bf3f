package org.guiju.sdk.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How the clock of a duty runs, and what happens around its end.
 *
 * @param owner who owes it where the clause names no people
 * @param from when the clock began
 * @param pace what the clock counts
 * @param notBefore acting before is a finding of its own
 * @param refusesEarly whether acting too early is shut, or only remarked
 * @param alarms how long before the end the holders are reminded, longest first
 * @param escalations whom else it is brought before once it is overdue, nearest first
 * @param pausedBy actions that stop the clock
 * @param resumedBy actions that let it go on with what was left
 * @param proof field of the discharging action that has to be filled
 * @param times how often it has to be done
 * @param scope whose doing counts
 * @param grace what a new revision leaves at the least, from the moment it takes effect
 * @param check what has to be shown, for an item of a checklist
 * @param missed when it would have been due, where that was over before the duty began
 * @param about type of the record it hangs on, where that is not what the action was about
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Terms(
        Optional<Owner> owner,
        Optional<Instant> from,
        Pace pace,
        Optional<Instant> notBefore,
        boolean refusesEarly,
        List<Duration> alarms,
        List<Escalation> escalations,
        List<String> pausedBy,
        List<String> resumedBy,
        Optional<String> proof,
        int times,
        Scope scope,
        Duration grace,
        Optional<Instant> missed,
        Optional<Check> check,
        Optional<String> about) {

    /** A single thing owed by a role, checked or not, at any time from an instant on. */
    public static Terms single(Owner owner, Instant from, Optional<Check> check) {
        return plain(Optional.of(owner), Optional.of(from), check);
    }

    /** The same of another record than the action was about. */
    public Terms about(Optional<String> recordType) {
        return new Terms(
                owner,
                from,
                pace,
                notBefore,
                refusesEarly,
                alarms,
                escalations,
                pausedBy,
                resumedBy,
                proof,
                times,
                scope,
                grace,
                missed,
                check,
                recordType);
    }

    /** Time as it passes; done once; nothing around it. */
    public static final Terms PLAIN = plain(Optional.empty(), Optional.empty(), Optional.empty());

    private static Terms plain(Optional<Owner> owner, Optional<Instant> from, Optional<Check> check) {
        return new Terms(
                owner,
                from,
                Pace.ELAPSED,
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                1,
                Scope.RECORD,
                Duration.ZERO,
                Optional.empty(),
                check,
                Optional.empty());
    }

    public Terms {
        alarms = List.copyOf(alarms);
        escalations = List.copyOf(escalations);
        pausedBy = List.copyOf(pausedBy);
        resumedBy = List.copyOf(resumedBy);
    }

    /** What a clock counts. */
    public enum Pace {
        /** Time as it passes. */
        ELAPSED,
        /** Working days, the last one whole. */
        WORKDAYS,
        /** The unit's working hours. */
        WORKING_TIME,
        /** Up to the end of a period, its last day whole. */
        PERIOD
    }

    /** Whose doing counts: on the record, in the unit and those below, of the person, in the company. */
    public enum Scope {
        RECORD,
        UNIT,
        PERSON,
        COMPANY
    }

    /** Whoever has the role, looked for in a unit and then above it. */
    public record Owner(String role, Where unit) {}

    /** Whose unit is meant. */
    public enum Where {
        RECORD,
        ACTOR,
        COMPANY
    }

    /** Those with these roles are told when it is overdue by so much. */
    public record Escalation(Duration after, List<String> to) {
        public Escalation {
            to = List.copyOf(to);
        }
    }
}
