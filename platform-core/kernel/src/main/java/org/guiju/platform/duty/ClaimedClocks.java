package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Claims ended clocks, and notes failures, each in a transaction of its own and bound to no company. */
@ApplicationScoped
class ClaimedClocks {

    @Inject
    Clocks clocks;

    @Transactional
    public void wind() {
        clocks.ensureForAll(PeriodClock.KIND, PeriodClock.REF);
    }

    @Transactional
    public List<Clocks.Due> next(int limit) {
        return clocks.claim(limit);
    }

    @Transactional
    public void failed(Clocks.Due clock, String fault) {
        clocks.failed(clock, fault);
    }
}
