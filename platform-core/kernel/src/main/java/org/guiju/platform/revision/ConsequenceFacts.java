package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.decision.Consequences;

/** What a draft's regulation would take from people: the consequences of every clause as it would stand. */
@ApplicationScoped
class ConsequenceFacts implements FactSupplier {

    @Inject
    Drafts drafts;

    @Inject
    Regulations regulations;

    @Override
    public String code() {
        return "draft-consequences";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return DraftArgument.of(drafts, tenant, arguments)
                .map(row -> Consequences.of(regulations.rulebook(tenant), drafts.read(tenant, row)));
    }
}
