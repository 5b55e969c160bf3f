package org.guiju.platform.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.tenancy.TenantId;

/** A chain read piece by piece, so that no transaction lasts as long as the whole takes. */
@ApplicationScoped
@Transactional
public class SealedPages {

    @Inject
    Seals seals;

    public Optional<Seals.Tip> tip(TenantId tenant) {
        return seals.tip(tenant);
    }

    public List<SealedEntry> after(TenantId tenant, long position, int limit) {
        return seals.after(tenant, position, limit);
    }

    public List<SealedEntry> shown(TenantId tenant, Seals.Shown wanted, long position, int limit) {
        return seals.shown(tenant, wanted, position, limit);
    }

    public List<String> digests(TenantId tenant, long after, long upTo) {
        return seals.digests(tenant, after, upTo);
    }

    public String chainAt(TenantId tenant, long position) {
        return seals.chainAt(tenant, position);
    }

    public long slippedIn(TenantId tenant, Seals.Tip tip) {
        return seals.slippedIn(tenant, tip);
    }
}
