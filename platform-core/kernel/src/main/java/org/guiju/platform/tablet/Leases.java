package org.guiju.platform.tablet;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.util.Optional;
import org.guiju.platform.sealing.Seal;
import org.guiju.platform.sealing.SealBrokenException;
import org.guiju.platform.tenancy.TenantId;

/** Gives leases out and reads them again; only this server can make one. */
@ApplicationScoped
public class Leases {

    public String seal(TenantId tenant, Lease lease) {
        return Seal.ofThisServer().seal(lease.text(), belongsTo(tenant));
    }

    Optional<Lease> open(TenantId tenant, String sealed) {
        try {
            return Optional.of(Lease.read(Seal.ofThisServer().open(sealed, belongsTo(tenant))));
        } catch (SealBrokenException | IllegalArgumentException | BufferUnderflowException notOurs) {
            return Optional.empty();
        }
    }

    private static String belongsTo(TenantId tenant) {
        return "lease of " + tenant.value();
    }
}
