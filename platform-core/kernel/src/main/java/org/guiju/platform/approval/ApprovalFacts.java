package org.guiju.platform.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** What clauses about signing may know of an approval, as seen by one person. */
@ApplicationScoped
class ApprovalFacts implements FactSupplier {

    @Inject
    Approvals approvals;

    @Inject
    Signers signers;

    @Inject
    Signing signing;

    @Override
    public String code() {
        return "approval";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return named(approvals, tenant, arguments)
                .map(approval -> row(tenant, approval, UUID.fromString(String.valueOf(arguments.get("person")))));
    }

    private Map<String, Object> row(TenantId tenant, Approval approval, UUID person) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", approval.getId().toString());
        row.put("state", approval.getState().name().toLowerCase(Locale.ROOT));
        row.put("requester", approval.getRequesterId().toString());
        row.put("action", approval.getActionType());
        row.put("asked", !signers.seats(tenant, approval, person).isEmpty());
        row.put("signed", signing.hasSigned(tenant, approval, person));
        return row;
    }

    static Optional<Approval> named(Approvals approvals, TenantId tenant, Map<String, Object> values) {
        return Ids.read(values.get("approval")).flatMap(id -> approvals.approval(tenant, id));
    }
}
