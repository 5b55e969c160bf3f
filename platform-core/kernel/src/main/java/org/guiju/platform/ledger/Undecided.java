package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.decision.Decision;

/** Looks once a day at what nobody has decided, and has it lapse when the clause about that lets it. */
@ApplicationScoped
class Undecided implements ClockHandler {

    static final String KIND = "proposal";
    private static final Duration LOOK_EVERY = Duration.ofDays(1);

    @Inject
    ActionDesk desk;

    @Inject
    Waiting waiting;

    static Instant nextLook(Instant now) {
        return now.plus(LOOK_EVERY);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void ended(Clocks.Due clock) {
        var tenant = clock.tenant();
        var entry = clock.ref();
        waiting.proposer(tenant, entry).ifPresent(proposer -> {
            var actor = new Actor(tenant, proposer, true);
            var lapse = new Submission(
                    LapseLedgerEntry.TYPE,
                    Optional.empty(),
                    Map.of("entry", entry.toString()),
                    "lapse/" + entry,
                    Submission.Channel.CLOCK);
            if (permitted(desk.dryRun(actor, lapse))) {
                desk.submit(actor, lapse);
            } else {
                waiting.lookAgain(tenant, entry);
            }
        });
    }

    private static boolean permitted(Answer tried) {
        return tried.decision()
                .filter(decision -> decision.outcome() == Decision.Outcome.PERMITTED)
                .isPresent();
    }

    /** Proposals that wait for a decision. Bound to the company by the caller. */
    @ApplicationScoped
    static class Waiting {

        @Inject
        Ledger ledger;

        @Inject
        Docket docket;

        @Inject
        Clocks clocks;

        @Inject
        Companies companies;

        /** Who caused the proposal, while it is undecided; otherwise its clock stops. */
        @Transactional
        public Optional<UUID> proposer(TenantId tenant, UUID id) {
            var entry = ledger.entry(tenant, id).filter(LedgerEntry::isUndecided);
            if (entry.isEmpty()) {
                clocks.stop(tenant, KIND, id);
            }
            return entry.flatMap(found -> docket.entry(tenant, found.getDocketId()))
                    .map(DocketEntry::actor);
        }

        @Transactional
        public void lookAgain(TenantId tenant, UUID id) {
            clocks.set(tenant, KIND, id, nextLook(companies.now(tenant)));
        }
    }
}
