package org.guiju.platform.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.MatchKey;
import org.guiju.rulebook.schema.RecordType;

/** Which records are taken for the same thing by a match key of their type, and which were said not to be. */
@Repository
public class Matches {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @jakarta.inject.Inject
    Records records;

    /** @param key the first key that the two have in common */
    public record Match(BusinessRecord record, MatchKey key) {}

    /**
     * Records any of whose keys is the same, oldest first.
     *
     * @param values fields of the record that is compared
     * @param self the record itself, where it exists already; what was separated from it is left out
     */
    public List<Match> of(TenantId tenant, RecordType type, Map<String, ?> values, Optional<UUID> self, int limit) {
        Map<String, String> keys = new LinkedHashMap<>();
        type.match().forEach(key -> key.value(values).ifPresent(value -> keys.put(key.index(), value)));
        var apart = self.map(id -> separated(tenant, id)).orElse(Set.of());
        return records
                .matching(
                        tenant,
                        type,
                        keys.entrySet(),
                        List.of(),
                        limit + apart.size() + self.stream().toList().size())
                .stream()
                .filter(found -> !apart.contains(found.getId())
                        && !self.filter(found.getId()::equals).isPresent())
                .limit(limit)
                .flatMap(found -> common(type, found, keys).map(key -> new Match(found, key)).stream())
                .toList();
    }

    private static Optional<MatchKey> common(RecordType type, BusinessRecord found, Map<String, String> keys) {
        var data = found.getData();
        return type.match().stream()
                .filter(key -> key.value(data)
                        .filter(value -> value.equals(keys.get(key.index())))
                        .isPresent())
                .findFirst();
    }

    private Set<UUID> separated(TenantId tenant, UUID record) {
        List<?> others = entityManager
                .createNativeQuery("select case when one_id = ?2 then other_id else one_id end from"
                        + " guiju.match_separation where tenant_id = ?1 and (one_id = ?2 or other_id = ?2)")
                .setParameter(1, tenant.value())
                .setParameter(2, record)
                .getResultList();
        return others.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** The two are not the same thing any more, whatever their keys say; saying it twice changes nothing. */
    public void separate(TenantId tenant, UUID one, UUID other, String reason, UUID docket, Instant at) {
        var first = one.toString().compareTo(other.toString()) < 0 ? one : other;
        entityManager
                .createNativeQuery("insert into guiju.match_separation (tenant_id, one_id, other_id, reason,"
                        + " docket_id, at) values (?1, ?2, ?3, ?4, ?5, cast(?6 as timestamptz)) on conflict do nothing")
                .setParameter(1, tenant.value())
                .setParameter(2, first)
                .setParameter(3, first.equals(one) ? other : one)
                .setParameter(4, reason)
                .setParameter(5, docket)
                .setParameter(6, at.toString())
                .executeUpdate();
    }
}
