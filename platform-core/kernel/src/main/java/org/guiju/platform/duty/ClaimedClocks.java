package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Claims ended clocks in a transaction of its own, bound to no company. */
@ApplicationScoped
class ClaimedClocks {

    @Inject
    Clocks clocks;

    @Transactional
    public List<Clocks.Due> next(int limit) {
        return clocks.claim(limit);
    }
}
