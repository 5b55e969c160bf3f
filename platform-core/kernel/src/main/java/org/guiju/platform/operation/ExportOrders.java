package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.tenancy.TenantId;

/** Orders an export; a clock has it made once the order is committed, and again where a node died over it. */
@ApplicationScoped
class ExportOrders {

    static final String CLOCK = Clocks.OF_THE_PLATFORM + "export";

    @Inject
    Exports exports;

    @Inject
    Clocks clocks;

    void order(TenantId company, Instant now) {
        clocks.set(company, CLOCK, exports.order(company, now), Instant.EPOCH);
    }
}
