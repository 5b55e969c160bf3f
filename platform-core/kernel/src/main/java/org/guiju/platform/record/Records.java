package org.guiju.platform.record;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;
import org.guiju.platform.value.RowId;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.Intake;
import org.guiju.rulebook.schema.RecordType;

/** Business records, the index by which they are found, and their numbers. */
@Repository
public class Records {

    /** Columns of their own; everything else is found by the index. */
    private static final Map<String, String> COLUMNS = Map.of("owner", "owner_id", "id", "id");

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Numbers numbers;

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
        var number = numbers.first(tenant, type, wanted);
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
        reindex(tenant, type, record);
    }

    /**
     * Records of a type one of whose indexed fields equals a given value, oldest first.
     *
     * @param anyOf field and value; one field may have several
     * @param limit one more than the declared maximum tells the caller that there are too many
     */
    public List<BusinessRecord> matching(
            TenantId tenant,
            RecordType type,
            Collection<Map.Entry<String, String>> anyOf,
            List<String> states,
            int limit) {
        if (anyOf.isEmpty()) {
            return List.of();
        }
        var query = entityManager.createNativeQuery(
                "select r.* from guiju.record r " + where(anyOf) + " order by r.id limit " + limit,
                BusinessRecord.class);
        return ((List<?>) bound(query, tenant, type, anyOf, states).getResultList())
                .stream().map(BusinessRecord.class::cast).toList();
    }

    /** How many there are by the same conditions. */
    public long counting(
            TenantId tenant, RecordType type, Collection<Map.Entry<String, String>> anyOf, List<String> states) {
        if (anyOf.isEmpty()) {
            return 0;
        }
        var query = entityManager.createNativeQuery("select count(*) from guiju.record r " + where(anyOf));
        return ((Number) bound(query, tenant, type, anyOf, states).getSingleResult()).longValue();
    }

    private static String where(Collection<Map.Entry<String, String>> anyOf) {
        var indexed = new ArrayList<String>();
        var owned = "";
        var position = 4;
        for (var wanted : anyOf) {
            var field = wanted.getKey();
            if (COLUMNS.containsKey(field)) {
                owned += " or ?%d = '%s' and r.%s = cast(?%d as uuid)"
                        .formatted(position, field, COLUMNS.get(field), position + 1);
            } else {
                indexed.add("i.field = ?%d and i.text_value = ?%d".formatted(position, position + 1));
            }
            position += 2;
        }
        var any = indexed.isEmpty() ? "false" : String.join(" or ", indexed);
        return "where r.tenant_id = ?1 and r.type = ?2 and (?3 = '' or r.state = any (string_to_array(?3, ',')))"
                + " and (exists (select 1 from guiju.record_index i where i.tenant_id = r.tenant_id"
                + " and i.record_id = r.id and i.type = r.type and (" + any + "))" + owned + ")";
    }

    private static Query bound(
            Query query,
            TenantId tenant,
            RecordType type,
            Collection<Map.Entry<String, String>> anyOf,
            List<String> states) {
        query.setParameter(1, tenant.value()).setParameter(2, type.code()).setParameter(3, String.join(",", states));
        var position = 4;
        for (var match : anyOf) {
            query.setParameter(position++, match.getKey()).setParameter(position++, match.getValue());
        }
        return query;
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

    /** Records of some units in one of these states, newest first. */
    public List<BusinessRecord> inUnits(
            TenantId tenant, String type, Collection<UUID> units, Collection<String> states, int limit) {
        return entityManager
                .createQuery(
                        "select r from BusinessRecord r where r.tenantId = :tenant and r.type = :type"
                                + " and r.unitId in :units and r.state in :states order by r.id desc",
                        BusinessRecord.class)
                .setParameter("tenant", tenant.value())
                .setParameter("type", type)
                .setParameter("units", units)
                .setParameter("states", states)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Of these states, or of all where none is named; newest first. */
    public List<BusinessRecord> list(TenantId tenant, String type, List<String> states, int limit) {
        if (states.isEmpty()) {
            return list(tenant, type, 0, limit);
        }
        return entityManager
                .createQuery(
                        "select r from BusinessRecord r where r.tenantId = :tenant and r.type = :type"
                                + " and r.state in :states order by r.id desc",
                        BusinessRecord.class)
                .setParameter("tenant", tenant.value())
                .setParameter("type", type)
                .setParameter("states", states)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of these units that stand in one of these states, oldest first. */
    public List<BusinessRecord> standing(
            TenantId tenant, String type, Collection<String> states, Collection<UUID> units, int limit) {
        return states.isEmpty() || units.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select r from BusinessRecord r where r.tenantId = :tenant and r.type = :type"
                                        + " and r.state in :states and r.unitId in :units order by r.id",
                                BusinessRecord.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("type", type)
                        .setParameter("states", states)
                        .setParameter("units", units)
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

    /** All records of a unit belong to another from now on. */
    public void moveAll(TenantId tenant, UUID from, UUID to) {
        entityManager
                .createQuery("update BusinessRecord r set r.unitId = :to, r.version = r.version + 1"
                        + " where r.tenantId = :tenant and r.unitId = :from")
                .setParameter("tenant", tenant.value())
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    private void reindex(TenantId tenant, RecordType type, BusinessRecord record) {
        entityManager
                .createNativeQuery("delete from guiju.record_index where tenant_id = ?1 and record_id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, record.getId())
                .executeUpdate();
        index(tenant, type, record);
    }

    private void index(TenantId tenant, RecordType type, BusinessRecord record) {
        var data = record.getData();
        var entries = new ArrayList<List<String>>();
        type.fields().stream()
                .filter(field -> field.kind().isReference() || type.index().contains(field.name()))
                .forEach(field -> values(field, data.get(field.name()))
                        .forEach(value -> entries.add(List.of(field.name(), value))));
        type.match().forEach(key -> key.value(data).ifPresent(value -> entries.add(List.of(key.index(), value))));
        if (!entries.isEmpty()) {
            entityManager
                    .createNativeQuery(
                            "insert into guiju.record_index (tenant_id, type, field, text_value, record_id)"
                                    + " select ?1, ?2, one ->> 0, one ->> 1, ?4 from jsonb_array_elements(cast(?3 as jsonb)) one")
                    .setParameter(1, tenant.value())
                    .setParameter(2, type.code())
                    .setParameter(3, Json.write(entries))
                    .setParameter(4, record.getId())
                    .executeUpdate();
        }
    }

    /** Brings the index of all records of a type up to what the type declares now. */
    public void reindex(TenantId tenant, RecordType type) {
        entityManager
                .createQuery(
                        "select r from BusinessRecord r where r.tenantId = :tenant and r.type = :type",
                        BusinessRecord.class)
                .setParameter("tenant", tenant.value())
                .setParameter("type", type.code())
                .getResultStream()
                .forEach(record -> reindex(tenant, type, record));
    }

    private static List<String> values(Field field, Object value) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> items ->
                items.stream().map(String::valueOf).distinct().toList();
            default -> List.of(Intake.normal(field.kind(), value.toString()));
        };
    }
}
