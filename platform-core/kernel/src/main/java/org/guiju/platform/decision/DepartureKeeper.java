package org.guiju.platform.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;

/** A feature that waits for people and has to know when one of them leaves the company. */
public interface DepartureKeeper {

    /** Called after the employee has lost every role, in the same transaction. */
    void left(TenantId tenant, UUID employee, Optional<UUID> successor, Instant now);
}
