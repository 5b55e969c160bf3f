package org.guiju.platform.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.FindingCarrier;
import org.guiju.platform.duty.ClockDesk;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.duty.RevisionDay;
import org.guiju.platform.tenancy.TenantId;

/** When a revision takes effect, acts that wait for agreement are put before the clauses once more, one by one. */
@ApplicationScoped
class RevisedAgreements implements ClockHandler, FindingCarrier {

    private static final String KIND = "agreements";

    @Inject
    Clocks clocks;

    @Inject
    OpenAgreements open;

    @Inject
    ClockDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void carry(CarriedOut done) {
        RevisionDay.of(done).ifPresent(at -> clocks.set(done.tenant(), KIND, done.docket(), at));
    }

    @Override
    public void ended(Clocks.Due clock) {
        open.ids(clock.tenant()).forEach(approval -> rederive(clock, approval));
        open.stop(clock);
    }

    private void rederive(Clocks.Due clock, UUID approval) {
        desk.carryOut(
                clock.tenant(),
                RederiveApproval.TYPE,
                Map.of("approval", approval.toString()),
                "rederive/" + clock.ref() + "/" + approval + "/" + clock.failures());
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
