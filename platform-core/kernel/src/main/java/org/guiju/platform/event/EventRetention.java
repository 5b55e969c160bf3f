package org.guiju.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.guiju.platform.round.Rounds;
import org.guiju.tenancy.binding.TenantContext;

/** Lets old events and deliveries go, company by company; what they told of stays on the docket. */
@ApplicationScoped
class EventRetention {

    @Inject
    Rounds rounds;

    @Inject
    Counter counter;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        rounds.begin(Duration.ofMinutes(10), Duration.ofHours(1), "Old events could not be let go", this::round);
    }

    private void round() {
        counter.companies().forEach(company -> TenantContext.run(company.value(), () -> counter.forget(company)));
    }
}
