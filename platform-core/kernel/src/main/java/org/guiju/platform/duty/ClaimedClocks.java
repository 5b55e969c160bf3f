package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Claims ended clocks, and notes failures, each in a transaction of its own and bound to no company. */
@ApplicationScoped
class ClaimedClocks {

    @Inject
    Clocks clocks;

    @Inject
    @Any
    Instance<ClockHandler> handlers;

    @Transactional
    public void wind() {
        handlers.stream()
                .filter(ClockHandler::daily)
                .forEach(handler -> clocks.ensureForAll(handler.kind(), ClockHandler.DAILY));
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
