package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.tenancy.TenantId;

/** What clauses about publishing may know of a draft: whose it is, who had a hand in it and how much it changes. */
@ApplicationScoped
class DraftFacts implements FactSupplier {

    @Inject
    Drafts drafts;

    @Override
    public String code() {
        return "draft";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return DraftArgument.of(drafts, tenant, arguments).map(row -> {
            Map<String, Object> fact = new LinkedHashMap<>();
            fact.put("regulation", row.getRegulation());
            fact.put("author", row.getAuthorId().toString());
            fact.put("hands", row.hands().toList());
            var draft = drafts.read(tenant, row);
            fact.put("digest", row.digest());
            fact.put(
                    "changes",
                    BigDecimal.valueOf(draft.changes().size()
                            + draft.arrangement().stream().count()));
            return fact;
        });
    }
}
