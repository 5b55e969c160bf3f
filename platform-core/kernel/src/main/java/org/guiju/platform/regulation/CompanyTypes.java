package org.guiju.platform.regulation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.source.Canonical;

/** Action types, record types and added fields that companies declare for themselves, with every earlier version. */
@Repository
public class CompanyTypes {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    RulebookStates states;

    /** A file as it was declared last. */
    public record Version(String path, int number, String source, Instant at, Optional<UUID> by) {}

    /** What the company declares now, by path. */
    public List<Version> latest(TenantId tenant) {
        List<?> rows = entityManager
                .createNativeQuery("select path, version, source, cast(extract(epoch from declared_at) as bigint),"
                        + " cast(declared_by as text) from (select distinct on (path) * from guiju.company_type"
                        + " where tenant_id = ?1 order by path, version desc) t where source <> '' order by path")
                .setParameter(1, tenant.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Version(
                        (String) row[0],
                        ((Number) row[1]).intValue(),
                        (String) row[2],
                        Instant.ofEpochSecond(((Number) row[3]).longValue()),
                        Optional.ofNullable((String) row[4]).map(UUID::fromString)))
                .toList();
    }

    /** What the company declares now: path → text. */
    public Map<String, String> files(TenantId tenant) {
        Map<String, String> files = new LinkedHashMap<>();
        latest(tenant).forEach(version -> files.put(version.path(), version.source()));
        return files;
    }

    /** @param source empty to withdraw what the file declared */
    public void declare(
            TenantId tenant, String path, String source, Instant at, Optional<UUID> by, Optional<UUID> docket) {
        entityManager
                .createNativeQuery("insert into guiju.company_type (tenant_id, path, version, source, hash,"
                        + " declared_at, declared_by, docket_id) values (?1, ?2, (select coalesce(max(version), 0) + 1"
                        + " from guiju.company_type where tenant_id = ?1 and path = ?2), ?3, ?4,"
                        + " cast(?5 as timestamptz), cast(?6 as uuid), cast(?7 as uuid))")
                .setParameter(1, tenant.value())
                .setParameter(2, path)
                .setParameter(3, source)
                .setParameter(4, Canonical.hash(source))
                .setParameter(5, at.toString())
                .setParameter(6, by.map(UUID::toString).orElse(null))
                .setParameter(7, docket.map(UUID::toString).orElse(null))
                .executeUpdate();
        states.forget(tenant);
    }
}
