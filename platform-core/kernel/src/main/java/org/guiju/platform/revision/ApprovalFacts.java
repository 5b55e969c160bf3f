package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.tenancy.TenantId;

/** Who has put their name under which warning of a draft. */
@ApplicationScoped
class ApprovalFacts implements FactSupplier {

    @Inject
    Drafts drafts;

    @Override
    public String code() {
        return "draft-approvals";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return DraftArgument.of(drafts, tenant, arguments).map(row -> row.approvals().stream()
                .filter(approval -> approval.warning().isEmpty())
                .map(approval -> Map.of(
                        "clause", approval.clause().toString(),
                        "approver", approval.approver().toString()))
                .toList());
    }
}
