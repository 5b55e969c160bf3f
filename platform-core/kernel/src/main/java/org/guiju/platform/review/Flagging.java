package org.guiju.platform.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.FindingCarrier;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.review.ReviewItem.Flag;
import org.guiju.platform.supervision.Supervisors;
import org.guiju.platform.value.Ids;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** Finds what wants a look, entry by entry: only what a clause of a supervised regulation spoke about. */
@ApplicationScoped
class Flagging implements FindingCarrier {

    private static final String MISSED = "RecordMissedCadence";
    private static final String ANSWER = "AnswerCheckItem";

    @Inject
    ReviewItems items;

    @Inject
    Supervisors supervisors;

    @Inject
    Organisation organisation;

    @Inject
    Records records;

    @Inject
    Duties duties;

    @Override
    public void carry(CarriedOut done) {
        Map<ClauseCode, Set<Flag>> flags = new LinkedHashMap<>();
        done.decision().findings().forEach(found -> of(done, found)
                .ifPresent(flag -> note(flags, found.control().clause(), flag)));
        if (done.action().equals(MISSED)) {
            note(flags, ControlCode.of((String) done.values().get("control")).clause(), Flag.MISSED);
        }
        lateAnswer(done).ifPresent(clause -> note(flags, clause, Flag.LATE));
        if (done.happened().isPresent()) {
            done.decision().findings().stream()
                    .map(found -> found.control().clause())
                    .forEach(clause -> note(flags, clause, Flag.LATE));
        }
        keep(done, flags);
    }

    /** Of an item of a checklist, after its time. */
    private Optional<ClauseCode> lateAnswer(CarriedOut done) {
        return Optional.of(done.values())
                .filter(values -> done.action().equals(ANSWER))
                .flatMap(values -> Ids.read(values.get("duty")))
                .flatMap(id -> duties.duty(done.tenant(), id))
                .filter(duty -> done.now().isAfter(duty.getDueAt()))
                .map(duty -> duty.control().clause());
    }

    @Override
    public void refused(CarriedOut attempt) {
        Map<ClauseCode, Set<Flag>> flags = new LinkedHashMap<>();
        attempt.decision().findings().stream()
                .filter(found -> found.finding() instanceof Finding.Proposes proposes
                        && proposes.occasion()
                                .filter(occasion -> occasion.step().equals(Finding.Occasion.ATTEMPT))
                                .isPresent())
                .forEach(found -> note(flags, found.control().clause(), Flag.ATTEMPT));
        keep(attempt, flags);
    }

    private static Optional<Flag> of(CarriedOut done, ClauseFinding found) {
        return switch (found.finding()) {
            case Finding.Warns warns -> Optional.of(remarked(done));
            case Finding.Waived waived -> Optional.of(Flag.WAIVED);
            default -> Optional.empty();
        };
    }

    private static Flag remarked(CarriedOut done) {
        if (done.amends()) {
            return Flag.CHANGED;
        }
        return done.reason().isPresent() ? Flag.REASONED : Flag.WARNED;
    }

    private static void note(Map<ClauseCode, Set<Flag>> flags, ClauseCode clause, Flag flag) {
        flags.computeIfAbsent(clause, absent -> EnumSet.noneOf(Flag.class)).add(flag);
    }

    /** One item per supervised regulation. */
    private void keep(CarriedOut done, Map<ClauseCode, Set<Flag>> flags) {
        if (flags.isEmpty()) {
            return;
        }
        var supervised = supervisors.all(done.tenant()).keySet();
        Map<String, ClauseCode> first = new LinkedHashMap<>();
        Map<String, Set<Flag>> all = new LinkedHashMap<>();
        flags.forEach((clause, its) -> {
            if (supervised.contains(clause.regulation())) {
                first.putIfAbsent(clause.regulation(), clause);
                all.computeIfAbsent(clause.regulation(), absent -> EnumSet.noneOf(Flag.class))
                        .addAll(its);
            }
        });
        first.forEach((regulation, clause) -> add(done, clause, all.get(regulation)));
    }

    private void add(CarriedOut done, ClauseCode clause, Set<Flag> flags) {
        if (done.record()
                .filter(record -> items.isSignedOff(done.tenant(), record))
                .isPresent()) {
            flags.add(Flag.AGAIN);
        }
        items.add(
                done.tenant(),
                new ReviewItem(
                        done.docket(),
                        clause.regulation(),
                        unit(done),
                        clause,
                        List.copyOf(flags),
                        done.now(),
                        done.actor().employee(),
                        done.record()));
    }

    private UUID unit(CarriedOut done) {
        return done.record()
                .flatMap(id -> records.record(done.tenant(), id))
                .map(BusinessRecord::getUnitId)
                .or(() -> Optional.ofNullable(done.values().get("unit"))
                        .flatMap(code -> organisation.unitByCode(done.tenant(), code.toString()))
                        .map(Unit::getId))
                .or(() -> organisation
                        .employee(done.tenant(), done.actor().employee())
                        .map(Employee::getUnitId))
                .orElseThrow();
    }
}
