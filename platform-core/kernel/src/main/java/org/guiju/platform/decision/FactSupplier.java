package org.guiju.platform.decision;

import java.util.Map;
import java.util.Optional;
import org.guiju.platform.tenancy.TenantId;

/** Supplies a fact that a feature of the kernel knows about, e.g. a ledger entry; the kernel's own fact source. */
public interface FactSupplier {

    /** Code that an action type names by {@code source:}. */
    String code();

    /** The fact, or empty when there is nothing by these arguments. */
    Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, java.time.Instant now);
}
