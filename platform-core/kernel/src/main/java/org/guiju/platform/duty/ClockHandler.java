package org.guiju.platform.duty;

import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;

/** A feature with clocks of its own. Called bound to the company; what fails is tried again later. */
public interface ClockHandler {

    /** Kind under which the feature sets its clocks. */
    String kind();

    /** The clock has ended; the handler stops it or sets it anew. */
    void ended(TenantId tenant, UUID ref);
}
