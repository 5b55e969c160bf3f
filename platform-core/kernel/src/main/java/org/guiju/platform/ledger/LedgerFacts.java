package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.record.Records;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Money;

/** What clauses about the ledger may know of an entry: who, how much, what nature, where it stands. */
@ApplicationScoped
class LedgerFacts implements FactSupplier {

    @Inject
    Ledger ledger;

    @Inject
    Docket docket;

    @Inject
    Records records;

    @Override
    public String code() {
        return "ledger-entry";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return find(ledger, tenant, arguments).map(entry -> row(tenant, entry));
    }

    static Optional<LedgerEntry> find(Ledger ledger, TenantId tenant, Map<String, Object> arguments) {
        try {
            return Optional.ofNullable(arguments.get("entry"))
                    .map(id -> UUID.fromString(id.toString()))
                    .flatMap(id -> ledger.entry(tenant, id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Map<String, Object> row(TenantId tenant, LedgerEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", entry.getId().toString());
        row.put("person", entry.getPersonId().toString());
        row.put("amount", new Money(Math.abs(entry.minor())));
        row.put("unit", code(entry.getUnit()));
        row.put("nature", code(entry.getNature()));
        row.put("period", entry.getPeriod());
        row.put("state", code(entry.getState()));
        row.put("decided", !entry.isOpen() || entry.getState() == LedgerEntry.State.UPHELD);
        row.put("answered", entry.getDefence() != null);
        row.put("proposed_at", entry.getCreatedAt());
        row.put(
                "proposer",
                docket.entry(tenant, entry.getDocketId())
                        .map(DocketEntry::actor)
                        .map(UUID::toString)
                        .orElse(""));
        row.put("parties", parties(tenant, entry));
        return row;
    }

    private List<String> parties(TenantId tenant, LedgerEntry entry) {
        return Optional.ofNullable(entry.getRecordId())
                .flatMap(record -> records.record(tenant, record))
                .map(record -> record.getData().get("parties"))
                .filter(Collection.class::isInstance)
                .map(parties ->
                        ((Collection<?>) parties).stream().map(String::valueOf).toList())
                .orElse(List.of());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
