package org.guiju.platform.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.FindingCarrier;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.duty.Owners;
import org.guiju.platform.duty.UnfinishedClockException;
import org.guiju.platform.tenancy.TenantId;

/** When a revision takes effect, acts that wait for agreement are put before the clauses once more, one by one. */
@ApplicationScoped
class RevisedAgreements implements ClockHandler, FindingCarrier {

    private static final String KIND = "agreements";

    @Inject
    Clocks clocks;

    @Inject
    Owners owners;

    @Inject
    OpenAgreements open;

    @Inject
    ActionDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void carry(CarriedOut done) {
        if (done.action().equals("PublishRevision") && done.values().get("effective_from") instanceof LocalDate from) {
            clocks.set(
                    done.tenant(),
                    KIND,
                    done.docket(),
                    from.atStartOfDay(done.company().zone()).toInstant());
        }
    }

    @Override
    public void ended(Clocks.Due clock) {
        open.ids(clock.tenant()).forEach(approval -> rederive(clock, approval));
        open.stop(clock);
    }

    private void rederive(Clocks.Due clock, UUID approval) {
        var answer = desk.submit(
                new Actor(clock.tenant(), owners.anybody(clock.tenant()), true),
                new Submission(
                        RederiveApproval.TYPE,
                        Optional.empty(),
                        Map.of("approval", approval.toString()),
                        "rederive/" + clock.ref() + "/" + approval + "/" + clock.failures(),
                        Submission.Channel.CLOCK));
        if (!answer.permitted()) {
            throw new UnfinishedClockException(RederiveApproval.TYPE, "NOT_DONE");
        }
    }

    /** What the clock reads and does by itself, each in a transaction of its own. */
    @ApplicationScoped
    static class OpenAgreements {

        @Inject
        Approvals approvals;

        @Inject
        Clocks clocks;

        @Transactional
        public List<UUID> ids(TenantId tenant) {
            return approvals.open(tenant).stream().map(Approval::getId).toList();
        }

        @Transactional
        public void stop(Clocks.Due clock) {
            clocks.stop(clock.tenant(), clock.kind(), clock.ref());
        }
    }
}
