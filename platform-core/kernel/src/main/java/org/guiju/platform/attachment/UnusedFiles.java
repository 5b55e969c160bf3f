package org.guiju.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.guiju.platform.round.Rounds;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.tenancy.binding.TenantContext;

/** Looks every hour for files that were uploaded and never used. Several nodes may look at once; what is gone is gone. */
@ApplicationScoped
class UnusedFiles {

    @Inject
    Rounds rounds;

    @Inject
    Uploads uploads;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        rounds.begin(Duration.ofMinutes(5), Duration.ofHours(1), "Unused files could not be removed", this::round);
    }

    private void round() {
        uploads.companies().forEach(company -> TenantContext.run(company.value(), () -> sweep(company)));
    }

    private void sweep(TenantId company) {
        try {
            uploads.drop(company, uploads.forgetUnused(company));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
