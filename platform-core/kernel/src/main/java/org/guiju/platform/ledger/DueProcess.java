package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.duty.DutyCarrier;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Finding;

/** What deciding, appealing and reversing do to the entries that were proposed together. */
@ApplicationScoped
class DueProcess {

    @Inject
    Ledger ledger;

    @Inject
    LedgerLines lines;

    @Inject
    PayrollPeriods periods;

    @Inject
    Duties duties;

    @Inject
    DutyCarrier owed;

    @Inject
    Clocks clocks;

    @Inject
    Organisation organisation;

    /** The entry an action names and what is decided with it. */
    List<LedgerEntry> together(CarriedOut done) {
        return ledger.together(done.tenant(), entry(done));
    }

    LedgerEntry entry(CarriedOut done) {
        return find(done.tenant(), done.values()).orElseThrow();
    }

    Optional<LedgerEntry> find(TenantId tenant, Map<String, Object> arguments) {
        try {
            return Optional.ofNullable(arguments.get("entry"))
                    .map(id -> UUID.fromString(id.toString()))
                    .flatMap(id -> ledger.entry(tenant, id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    void decide(CarriedOut done, LedgerEntry entry, boolean uphold, String reason) {
        entry.decide(uphold, done.actor().employee(), reason, done.now());
        stopClock(done, entry);
        if (uphold) {
            takeEffect(done, entry);
        }
    }

    void stopClock(CarriedOut done, LedgerEntry entry) {
        clocks.stop(done.tenant(), Undecided.KIND, entry.getId());
    }

    /** Everything but money, which waits for the pay of a month, counts from the decision. */
    private void takeEffect(CarriedOut done, LedgerEntry entry) {
        var zone = done.company().zone();
        switch (entry.getConsequence()) {
            case Consequence.Cash cash -> {}
            case Consequence.Restriction(var actions, var length) ->
                entry.takeEffect(done.now(), after(done.now(), length, zone));
            case Consequence.Letter(var valid) -> entry.takeEffect(done.now(), after(done.now(), valid, zone));
            case Consequence.Training(var course, var within) ->
                owe(done, entry, "training", course, List.of(entry.getPersonId()), after(done.now(), within, zone));
            case Consequence.Referral(var role, var matter, var within) ->
                owe(done, entry, "referral", matter, holders(done, role), after(done.now(), within, zone));
            default -> {
                lines.write(
                        done.tenant(), entry, entry.minor(), LedgerLine.Kind.POSTED, null, done.docket(), done.now());
                entry.post(entry.minor(), true, done.docket());
                if (entry.getConsequence() instanceof Consequence.Balance) {
                    clocks.set(done.tenant(), Ledger.BALANCE_CLOCK, entry.getId(), done.now());
                }
            }
        }
    }

    private static Instant after(Instant now, Period length, ZoneId zone) {
        return now.atZone(zone).plus(length).toInstant();
    }

    private List<UUID> holders(CarriedOut done, String role) {
        return organisation.withRole(done.tenant(), role).stream()
                .map(Employee::getId)
                .toList();
    }

    private void owe(CarriedOut done, LedgerEntry entry, String duty, Texts title, List<UUID> holders, Instant due) {
        var owes = new Finding.Owes(
                duty,
                title,
                holders.stream().map(UUID::toString).toList(),
                due,
                List.of(FulfilConsequence.TYPE),
                Optional.empty());
        owed.owe(done, entry.control(), owes, Optional.ofNullable(entry.getRecordId()));
    }

    void fulfil(CarriedOut done, LedgerEntry entry) {
        Optional.ofNullable(entry.getRecordId())
                .map(record -> duties.open(done.tenant(), record))
                .orElseGet(() -> duties.of(done.tenant(), entry.getPersonId()))
                .stream()
                .filter(duty -> duty.control().equals(entry.control()))
                .filter(duty -> duty.doneBy().contains(FulfilConsequence.TYPE))
                .forEach(duty -> duties.close(done.tenant(), duty, "done", done.now()));
        entry.post(0, true, done.docket());
    }

    /** While an appeal is open nothing of the decision counts. */
    void suspend(CarriedOut done, LedgerEntry entry) {
        counter(done, entry, LedgerLine.Kind.SUSPENDED);
    }

    void resume(CarriedOut done, LedgerEntry entry) {
        var suspended = lines.ofEntry(done.tenant(), entry.getId()).stream()
                .filter(line -> line.getKind() == LedgerLine.Kind.SUSPENDED)
                .mapToLong(LedgerLine::minor)
                .sum();
        if (suspended != 0) {
            lines.write(done.tenant(), entry, -suspended, LedgerLine.Kind.RESUMED, null, done.docket(), done.now());
        }
    }

    /** Undoes what was posted by lines of its own; money goes back with the pay of the next open month. */
    void reverse(CarriedOut done, LedgerEntry entry, String reason) {
        counter(done, entry, LedgerLine.Kind.REVERSED);
        entry.end(LedgerEntry.State.REVERSED, reason);
    }

    private void counter(CarriedOut done, LedgerEntry entry, LedgerLine.Kind kind) {
        var sum = lines.sum(done.tenant(), entry.getId());
        if (sum == 0 || entry.isMoney() && kind == LedgerLine.Kind.SUSPENDED) {
            return;
        }
        var month = done.now().atZone(done.company().zone()).toLocalDate().withDayOfMonth(1);
        var period = entry.isMoney() ? periods.open(done.tenant(), month) : null;
        lines.write(done.tenant(), entry, -sum, kind, period, done.docket(), done.now());
    }

    static Effect tell(LedgerEntry entry, Texts says) {
        return new Effect.Notify(
                List.of(entry.getPersonId().toString()), says, Optional.ofNullable(entry.getRecordId()));
    }
}
