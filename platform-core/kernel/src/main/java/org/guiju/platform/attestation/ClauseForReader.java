package org.guiju.platform.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.sdk.decision.ClauseCode;

/** A clause as it stands in the unit of whoever reads it. */
@ApplicationScoped
class ClauseForReader implements FactSupplier {

    @Inject
    Regulations regulations;

    @Inject
    Organisation organisation;

    @Override
    public String code() {
        return "clause-for-reader";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        if (!(arguments.get("clause") instanceof String clause && arguments.get("reader") instanceof String reader)) {
            return Optional.empty();
        }
        return inForce(tenant, clause, UUID.fromString(reader), now).map(state -> Map.of("hash", state.hash()));
    }

    Optional<ClauseState> inForce(TenantId tenant, String clause, UUID reader, Instant now) {
        try {
            var code = ClauseCode.of(clause);
            return organisation
                    .employee(tenant, reader)
                    .map(employee -> organisation.path(tenant, employee.getUnitId()).stream()
                            .map(Unit::getCode)
                            .toList())
                    .flatMap(path -> regulations.rulebook(tenant).inForce(code, path, now));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }
}
