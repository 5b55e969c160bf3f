package org.guiju.platform.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.ledger.Ledger;
import org.guiju.platform.ledger.LedgerEntry;
import org.guiju.platform.regulation.Revisions;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.ClauseState;

/**
 * How the clause behind a ledger entry came to bind the person: whether its revision was discussed with the staff, and
 * whether the person had signed for it by the time of the act. Of what a company brought along neither is known.
 */
@ApplicationScoped
class RuleFacts implements FactSupplier {

    @Inject
    Ledger ledger;

    @Inject
    Revisions revisions;

    @Inject
    Receipts receipts;

    @Inject
    ClauseForReader clauses;

    @Override
    public String code() {
        return "rule-of-entry";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return id(arguments).flatMap(id -> ledger.entry(tenant, id)).map(entry -> facts(tenant, entry));
    }

    private static Optional<UUID> id(Map<String, Object> arguments) {
        try {
            return Optional.ofNullable(arguments.get("entry")).map(id -> UUID.fromString(id.toString()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Map<String, Object> facts(TenantId tenant, LedgerEntry entry) {
        var clause = entry.control().clause();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("clause", clause.toString());
        var acted = entry.actedAt().orElse(entry.getCreatedAt());
        var hash = clauses.inForce(tenant, clause.toString(), entry.getPersonId(), acted)
                .filter(state -> state.revision() == entry.getRevision())
                .map(ClauseState::hash);
        var signed = receipts.signedBy(tenant, entry.getPersonId(), clause, entry.getRevision(), hash, acted);
        revisions.of(tenant).stream()
                .filter(row -> row.getRegulation().equals(clause.regulation()))
                .filter(row -> row.getNumber() == entry.getRevision())
                .filter(row -> !row.isBroughtAlong())
                .findFirst()
                .ifPresent(row -> {
                    facts.put("consulted", row.consultation().isPresent());
                    facts.put("told", signed);
                });
        if (signed) {
            facts.put("told", true);
        }
        return facts;
    }
}
