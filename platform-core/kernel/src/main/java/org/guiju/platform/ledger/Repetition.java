package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.Docket;
import org.guiju.rulebook.control.Conduct;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/**
 * What follows from repeating an act depends on the acts before it that count. Once one of those is decided or taken back,
 * the later ones are looked at again; steps that no longer follow are undone, others are proposed anew.
 */
@ApplicationScoped
class Repetition {

    private static final String GONE = "前面的违规有变化，这一步不再适用";

    @Inject
    Breaches breaches;

    @Inject
    Docket docket;

    @Inject
    DueProcess process;

    /** What has to be looked at again after entries were decided or taken back. */
    List<Effect> after(CarriedOut done, List<LedgerEntry> changed) {
        List<Effect> effects = new ArrayList<>();
        changed.stream().filter(entry -> entry.getUnit().equals(Accounts.NOTED)).forEach(noted -> {
            if (!noted.stands()) {
                breaches.steps(done.tenant(), noted.control(), noted.getPersonId(), acted(noted))
                        .forEach(step -> undo(done, step));
            }
            breaches.later(done.tenant(), noted).forEach(later -> effects.add(again(done, later)));
        });
        return effects;
    }

    private static Instant acted(LedgerEntry noted) {
        return noted.actedAt().orElseThrow();
    }

    private Effect again(CarriedOut done, Breaches.Breach later) {
        var recorded = docket.entry(done.tenant(), later.docket()).orElseThrow();
        Map<String, Object> data = new LinkedHashMap<>(recorded.action());
        data.put("persons", List.of(later.person().toString()));
        data.put("again", true);
        later.record().ifPresent(record -> data.put("breach", record.toString()));
        return new Effect.FollowUp(Conduct.REJUDGE, Optional.empty(), data);
    }

    /** Proposals that are new; what followed before and still does stays as it is. */
    List<ClauseFinding> reconcile(CarriedOut done) {
        var values = done.values();
        var proposed = done.decision().findings().stream()
                .filter(found -> found.finding() instanceof Finding.Proposes)
                .toList();
        var control = org.guiju.sdk.decision.ControlCode.of((String) values.get("control"));
        var person =
                UUID.fromString(((List<?>) values.get("persons")).getFirst().toString());
        var standing = breaches.steps(done.tenant(), control, person, (Instant) values.get("acted_at"));
        standing.stream()
                .filter(entry -> proposed.stream().noneMatch(found -> isSame(entry, found)))
                .forEach(entry -> undo(done, entry));
        return proposed.stream()
                .filter(found -> standing.stream().noneMatch(entry -> isSame(entry, found)))
                .toList();
    }

    private static boolean isSame(LedgerEntry entry, ClauseFinding found) {
        return found.finding() instanceof Finding.Proposes proposes
                && proposes.occasion()
                        .map(occasion -> occasion.step().equals(entry.getStep()))
                        .orElse(false)
                && proposes.consequence().equals(entry.getConsequence());
    }

    private void undo(CarriedOut done, LedgerEntry step) {
        if (step.isUndecided()) {
            step.supersede(GONE);
            process.stopClock(done, step);
        } else {
            process.reverse(done, step, GONE);
        }
    }
}
