package org.guiju.web.wording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.web.identity.SignedIn;

/** One company's now for one request, so that a page never shows two of them. */
@RequestScoped
public class CompanyClock {

    @Inject
    private Companies companies;

    @Inject
    private SignedIn signedIn;

    private Optional<Instant> read = Optional.empty();

    @Transactional
    public Instant now() {
        if (read.isEmpty()) {
            read = Optional.of(companies.now(new TenantId(signedIn.tenantId().orElseThrow())));
        }
        return read.get();
    }
}
