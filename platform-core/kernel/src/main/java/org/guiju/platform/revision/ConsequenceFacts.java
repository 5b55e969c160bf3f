package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.decision.Consequences;

/** What a draft's regulation would take from people: the consequences of every clause as it would stand. */
@ApplicationScoped
class ConsequenceFacts implements FactSupplier {

    @Inject
    UnderReview review;

    @Override
    public String code() {
        return "draft-consequences";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return Optional.of(review.of(tenant, arguments, now)
                .map(text -> Consequences.of(text.rulebook(), text.draft(), text.only()))
                .orElse(List.of()));
    }
}
