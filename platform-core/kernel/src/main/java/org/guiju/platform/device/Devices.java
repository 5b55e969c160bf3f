package org.guiju.platform.device;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.sealing.Token;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;

/** All devices of a company. */
@Repository
public class Devices {

    private static final String PURPOSE = "guiju-device";

    private static final String COLUMNS = "select id, name, record_id, action,"
            + " cast(extract(epoch from silence) as bigint), created_by," + millis("created_at") + ","
            + millis("retired_at") + "," + millis("heard_at") + "," + millis("silent_since")
            + ", fault, fault_line," + millis("fault_at") + " from guiju.device where tenant_id = ?1 ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    private static String millis(String column) {
        return " cast(extract(epoch from " + column + ") * 1000 as bigint)";
    }

    /** The device in use that a key belongs to; asked before anybody is bound to a company. */
    Optional<DeviceDesk.Holder> holder(Token key) {
        List<?> rows = entityManager
                .createNativeQuery("select tenant_id, id from sec.device(?1)")
                .setParameter(1, key.hash())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new DeviceDesk.Holder(new TenantId((UUID) row[0]), (UUID) row[1]))
                .findFirst();
    }

    void add(TenantId tenant, Device device) {
        var key = Ids.next();
        entityManager
                .createNativeQuery("insert into guiju.device (tenant_id, id, name, record_id, action, silence, key_id,"
                        + " key_hash, created_by, created_at) values (?1, ?2, ?3, ?4, ?5, make_interval(secs => ?6),"
                        + " ?7, ?8, ?9, cast(?10 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, device.id())
                .setParameter(3, device.name())
                .setParameter(4, device.record())
                .setParameter(5, device.action())
                .setParameter(6, (double) device.silence().toSeconds())
                .setParameter(7, key)
                .setParameter(8, Token.of(PURPOSE, key).hash())
                .setParameter(9, device.createdBy())
                .setParameter(10, device.createdAt().toString())
                .executeUpdate();
    }

    /** From now on it is known by another key only. */
    void rotate(TenantId tenant, UUID id) {
        var key = Ids.next();
        update(
                tenant,
                id,
                "key_id = ?3, key_hash = ?4, key_told = false",
                key,
                Token.of(PURPOSE, key).hash());
    }

    /** The key, if nobody was told it yet; it is told once. */
    public Optional<String> tellKey(TenantId tenant, UUID id) {
        List<?> told = entityManager
                .createNativeQuery("update guiju.device set key_told = true where tenant_id = ?1 and id = ?2"
                        + " and not key_told returning key_id")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .getResultList();
        return told.stream().findFirst().map(key -> Token.of(PURPOSE, (UUID) key)
                .text());
    }

    void retire(TenantId tenant, UUID id, Instant now) {
        update(tenant, id, "retired_at = cast(?3 as timestamptz), silent_since = null", now.toString());
    }

    void heard(TenantId tenant, UUID id, Instant now) {
        update(tenant, id, "heard_at = cast(?3 as timestamptz), silent_since = null", now.toString());
    }

    void silent(TenantId tenant, UUID id, Instant since) {
        update(tenant, id, "silent_since = cast(?3 as timestamptz)", since.toString());
    }

    void faulty(TenantId tenant, UUID id, Device.Fault fault) {
        update(
                tenant,
                id,
                "fault = ?3, fault_line = ?4, fault_at = cast(?5 as timestamptz)",
                Json.write(fault.says()),
                fault.line(),
                fault.at().toString());
    }

    /** How many lines it has sent in this minute, with these. */
    int count(TenantId tenant, UUID id, int lines, Instant now) {
        var taken = entityManager
                .createNativeQuery("update guiju.device set taken = case when minute = date_trunc('minute',"
                        + " cast(?3 as timestamptz)) then taken + ?4 else ?4 end,"
                        + " minute = date_trunc('minute', cast(?3 as timestamptz))"
                        + " where tenant_id = ?1 and id = ?2 returning taken")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, now.toString())
                .setParameter(4, lines)
                .getSingleResult();
        return ((Number) taken).intValue();
    }

    private void update(TenantId tenant, UUID id, String set, Object... values) {
        var query = entityManager
                .createNativeQuery("update guiju.device set " + set + " where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id);
        for (var at = 0; at < values.length; at++) {
            query.setParameter(at + 3, values[at]);
        }
        query.executeUpdate();
    }

    public Optional<Device> device(TenantId tenant, UUID id) {
        return list(COLUMNS + "and id = ?2", tenant, id).stream().findFirst();
    }

    /** The one an action names. */
    Optional<Device> named(TenantId tenant, Map<String, Object> values) {
        return Ids.read(values.get("device")).flatMap(id -> device(tenant, id));
    }

    /** Those in use first, by name. */
    public List<Device> all(TenantId tenant) {
        return list(COLUMNS + "order by retired_at is not null, name, id", tenant);
    }

    public List<Device> of(TenantId tenant, UUID record) {
        return list(COLUMNS + "and record_id = ?2 order by retired_at is not null, name, id", tenant, record);
    }

    /** The name of the device that an entry of the docket came from. */
    public Optional<String> behind(TenantId tenant, UUID docket) {
        List<?> names = entityManager
                .createNativeQuery("select d.name from guiju.device_entry e join guiju.device d"
                        + " on d.tenant_id = e.tenant_id and d.id = e.device_id"
                        + " where e.tenant_id = ?1 and e.docket_id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, docket)
                .getResultList();
        return names.stream().map(String.class::cast).findFirst();
    }

    /** False where the entry is known to be the device's already. */
    boolean enter(TenantId tenant, UUID docket, UUID device) {
        return entityManager
                        .createNativeQuery("insert into guiju.device_entry (tenant_id, docket_id, device_id)"
                                + " values (?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, tenant.value())
                        .setParameter(2, docket)
                        .setParameter(3, device)
                        .executeUpdate()
                == 1;
    }

    private List<Device> list(String sql, TenantId tenant, UUID... id) {
        var query = entityManager.createNativeQuery(sql).setParameter(1, tenant.value());
        for (UUID one : id) {
            query.setParameter(2, one);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> device((Object[]) row)).toList();
    }

    private static Device device(Object[] row) {
        return new Device(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                Duration.ofSeconds(((Number) row[4]).longValue()),
                (UUID) row[5],
                at(row[6]).orElseThrow(),
                at(row[7]),
                at(row[8]),
                at(row[9]),
                Optional.ofNullable((String) row[10])
                        .map(says -> new Device.Fault(
                                Json.readTexts(says),
                                (String) row[11],
                                at(row[12]).orElseThrow())));
    }

    private static Optional<Instant> at(Object millis) {
        return Optional.ofNullable((Number) millis).map(value -> Instant.ofEpochMilli(value.longValue()));
    }
}
