package org.guiju.platform.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.RowId;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.Intake;
import org.guiju.rulebook.schema.RecordType;

/** Business records, the index by which they are found, and their numbers. */
@Repository
public class Records {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    public Optional<BusinessRecord> record(TenantId tenant, UUID id) {
        return Optional.ofNullable(entityManager.find(BusinessRecord.class, new RowId(tenant.value(), id)));
    }

    /** The record as it is committed now; for use under a lock. */
    public Optional<BusinessRecord> reread(TenantId tenant, UUID id) {
        var found = record(tenant, id);
        found.ifPresent(entityManager::refresh);
        return found;
    }

    public BusinessRecord create(TenantId tenant, RecordType type, NewRecord wanted) {
        var number = number(tenant, type.prefix(), wanted.at(), wanted.zone());
        var record = new BusinessRecord(
                tenant.value(),
                wanted.id(),
                type.code(),
                number,
                wanted.state(),
                wanted.unit(),
                wanted.by(),
                wanted.at());
        record.change(wanted.data(), Optional.empty(), wanted.owner());
        entityManager.persist(record);
        entityManager.flush();
        index(tenant, type, record);
        return record;
    }

    public void change(
            TenantId tenant,
            RecordType type,
            BusinessRecord record,
            Map<String, Object> data,
            Optional<String> state,
            Optional<UUID> owner) {
        record.change(data, state, owner);
        entityManager.flush();
        index(tenant, type, record);
    }

    /**
     * Records of a type one of whose indexed fields equals a given value, oldest first.
     *
     * @param limit one more than the declared maximum tells the caller that there are too many
     */
    public List<BusinessRecord> matching(
            TenantId tenant, RecordType type, Map<String, String> anyOf, List<String> states, int limit) {
        if (anyOf.isEmpty()) {
            return List.of();
        }
        var alternatives = new ArrayList<String>();
        for (var i = 0; i < anyOf.size(); i++) {
            alternatives.add("(i.field = ?" + (2 * i + 4) + " and i.text_value = ?" + (2 * i + 5) + ")");
        }
        var query = entityManager
                .createNativeQuery(
                        "select r.* from guiju.record r where r.tenant_id = ?1 and r.type = ?2"
                                + " and (?3 = '' or r.state = any (string_to_array(?3, ',')))"
                                + " and exists (select 1 from guiju.record_index i where i.tenant_id = r.tenant_id"
                                + " and i.record_id = r.id and i.type = r.type and ("
                                + String.join(" or ", alternatives) + ")) order by r.id limit " + limit,
                        BusinessRecord.class)
                .setParameter(1, tenant.value())
                .setParameter(2, type.code())
                .setParameter(3, String.join(",", states));
        var position = 4;
        for (var match : anyOf.entrySet()) {
            query.setParameter(position++, match.getKey()).setParameter(position++, match.getValue());
        }
        return ((List<?>) query.getResultList())
                .stream().map(BusinessRecord.class::cast).toList();
    }

    /** Newest first. */
    public List<BusinessRecord> list(TenantId tenant, String type, int offset, int limit) {
        return entityManager
                .createQuery(
                        "select r from BusinessRecord r where r.tenantId = :tenant and r.type = :type order by r.id desc",
                        BusinessRecord.class)
                .setParameter("tenant", tenant.value())
                .setParameter("type", type)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    public long count(TenantId tenant, String type) {
        return entityManager
                .createQuery(
                        "select count(r.id) from BusinessRecord r where r.tenantId = :tenant and r.type = :type",
                        Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("type", type)
                .getSingleResult();
    }

    /** Records whose number or an indexed value begins with the text; text range comparison keeps the index under RLS. */
    public List<BusinessRecord> search(TenantId tenant, String prefix, int limit) {
        List<?> found = entityManager
                .createNativeQuery(
                        "select r.* from guiju.record r where r.tenant_id = ?1 and (r.number = ?2 or r.id in"
                                + " (select i.record_id from guiju.record_index i where i.tenant_id = ?1"
                                + " and i.text_value >= ?2 and i.text_value < ?3)) order by r.id desc limit " + limit,
                        BusinessRecord.class)
                .setParameter(1, tenant.value())
                .setParameter(2, prefix)
                .setParameter(3, prefix + '\uffff')
                .getResultList();
        return found.stream().map(BusinessRecord.class::cast).toList();
    }

    /** Gives everything one employee owns to another and says what that was. */
    public List<UUID> handOver(TenantId tenant, UUID from, UUID to) {
        var owned = entityManager
                .createQuery(
                        "select r from BusinessRecord r where r.tenantId = :tenant and r.ownerId = :owner",
                        BusinessRecord.class)
                .setParameter("tenant", tenant.value())
                .setParameter("owner", from)
                .getResultList();
        owned.forEach(record -> record.change(Map.of(), Optional.empty(), Optional.of(to)));
        entityManager.flush();
        return owned.stream().map(BusinessRecord::getId).toList();
    }

    private void index(TenantId tenant, RecordType type, BusinessRecord record) {
        entityManager
                .createNativeQuery("delete from guiju.record_index where tenant_id = ?1 and record_id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, record.getId())
                .executeUpdate();
        var data = record.getData();
        for (var field : type.fields()) {
            if (type.index().contains(field.name())) {
                values(field, data.get(field.name())).forEach(value -> insert(tenant, type, field, value, record));
            }
        }
    }

    private static List<String> values(Field field, Object value) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> items ->
                items.stream().map(String::valueOf).distinct().toList();
            default -> List.of(Intake.normal(field.kind(), value.toString()));
        };
    }

    private void insert(TenantId tenant, RecordType type, Field field, String value, BusinessRecord record) {
        entityManager
                .createNativeQuery("insert into guiju.record_index (tenant_id, type, field, text_value, record_id)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, tenant.value())
                .setParameter(2, type.code())
                .setParameter(3, field.name())
                .setParameter(4, value)
                .setParameter(5, record.getId())
                .executeUpdate();
    }

    private String number(TenantId tenant, String series, Instant at, ZoneId zone) {
        var year = at.atZone(zone).getYear();
        var last = (Number) entityManager
                .createNativeQuery("insert into guiju.number_series (tenant_id, series, year, last)"
                        + " values (?1, ?2, ?3, 1) on conflict (tenant_id, series, year)"
                        + " do update set last = guiju.number_series.last + 1 returning last")
                .setParameter(1, tenant.value())
                .setParameter(2, series)
                .setParameter(3, year)
                .getSingleResult();
        return "%s-%d-%04d".formatted(series, year, last.longValue());
    }
}
