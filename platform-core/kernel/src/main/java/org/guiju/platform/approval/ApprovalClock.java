package org.guiju.platform.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;

/** Time to sign is over: those who may sign now are told, and admins where there is nobody. */
@ApplicationScoped
class ApprovalClock implements ClockHandler {

    private static final String KIND = "approval";

    @Inject
    Approvals approvals;

    @Inject
    ApprovalNews news;

    @Inject
    Clocks clocks;

    @Inject
    Companies companies;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void ended(Clocks.Due clock) {
        var tenant = clock.tenant();
        var now = companies.now(tenant);
        approvals
                .approval(tenant, clock.ref())
                .filter(Approval::isOpen)
                .ifPresent(approval -> news.late(tenant, approval, now));
        wind(tenant, clock.ref(), now);
    }

    /** Waits for the next of its demands whose time ends. */
    void wind(TenantId tenant, UUID approval, Instant now) {
        approvals.demands(tenant, approval).stream()
                .flatMap(demand -> demand.agreement().due().stream())
                .filter(due -> due.isAfter(now))
                .min(Instant::compareTo)
                .ifPresentOrElse(
                        due -> clocks.set(tenant, KIND, approval, due), () -> clocks.stop(tenant, KIND, approval));
    }
}
