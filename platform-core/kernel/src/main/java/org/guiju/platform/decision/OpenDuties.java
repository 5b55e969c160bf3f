package org.guiju.platform.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.decision.OpenDuty;

/** Knows what is owed on a record, for the clauses that speak about discharging it. */
public interface OpenDuties {

    List<OpenDuty> on(TenantId tenant, UUID record);

    /** The open duty of that id, which an action names itself. */
    Optional<OpenDuty> named(TenantId tenant, UUID duty);
}
