package org.guiju.platform.tablet;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;

/** All tablets of a company, and which entries of the docket came through them. */
@Repository
public class Tablets {

    private static final String COLUMNS = "select id, name, unit_id, key_hash, key, pin_key, pin_secret, enrolled_by,"
            + " cast(extract(epoch from enrolled_at) * 1000 as bigint),"
            + " cast(extract(epoch from retired_at) * 1000 as bigint) from guiju.tablet where tenant_id = ?1 ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** @param signedIn in whose name the tablet was signed in */
    public record Through(String tablet, UUID signedIn) {}

    void add(TenantId tenant, Tablet tablet) {
        entityManager
                .createNativeQuery("insert into guiju.tablet (tenant_id, id, name, unit_id, key_hash, key, pin_key,"
                        + " pin_secret, enrolled_by, enrolled_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
                        + " cast(?10 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, tablet.id())
                .setParameter(3, tablet.name())
                .setParameter(4, tablet.unit())
                .setParameter(5, tablet.keyHash())
                .setParameter(6, tablet.key())
                .setParameter(7, tablet.pinKey())
                .setParameter(8, tablet.pinSecret())
                .setParameter(9, tablet.enrolledBy())
                .setParameter(10, tablet.enrolledAt().toString())
                .executeUpdate();
    }

    void retire(TenantId tenant, UUID id, Instant now) {
        entityManager
                .createNativeQuery("update guiju.tablet set retired_at = cast(?3 as timestamptz)"
                        + " where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, now.toString())
                .executeUpdate();
    }

    public Optional<Tablet> named(TenantId tenant, String keyHash) {
        return list(COLUMNS + "and key_hash = ?2", tenant, keyHash).stream().findFirst();
    }

    Optional<Tablet> tablet(TenantId tenant, UUID id) {
        return list(COLUMNS + "and id = ?2", tenant, id).stream().findFirst();
    }

    /** Those in use first, by name. */
    public List<Tablet> all(TenantId tenant) {
        return list(COLUMNS + "order by retired_at is not null, name, id", tenant);
    }

    /** The entry is known to be this tablet's from now on. */
    void enter(TenantId tenant, UUID docket, UUID tablet, UUID act, UUID signedIn) {
        entityManager
                .createNativeQuery("insert into guiju.tablet_entry (tenant_id, docket_id, tablet_id, act_id, signed_in)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing")
                .setParameter(1, tenant.value())
                .setParameter(2, docket)
                .setParameter(3, tablet)
                .setParameter(4, act)
                .setParameter(5, signedIn)
                .executeUpdate();
    }

    /** Whether an act of this tablet is on the docket already. */
    boolean has(TenantId tenant, UUID tablet, UUID act) {
        return !entityManager
                .createNativeQuery("select 1 from guiju.tablet_entry where tenant_id = ?1 and tablet_id = ?2"
                        + " and act_id = ?3 limit 1")
                .setParameter(1, tenant.value())
                .setParameter(2, tablet)
                .setParameter(3, act)
                .getResultList()
                .isEmpty();
    }

    /** Through which tablet an entry of the docket came. */
    public Optional<Through> behind(TenantId tenant, UUID docket) {
        List<?> rows = entityManager
                .createNativeQuery("select t.name, e.signed_in from guiju.tablet_entry e join guiju.tablet t"
                        + " on t.tenant_id = e.tenant_id and t.id = e.tablet_id"
                        + " where e.tenant_id = ?1 and e.docket_id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, docket)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Through((String) row[0], (UUID) row[1]));
    }

    private List<Tablet> list(String sql, TenantId tenant, Object... more) {
        var query = entityManager.createNativeQuery(sql).setParameter(1, tenant.value());
        for (var at = 0; at < more.length; at++) {
            query.setParameter(at + 2, more[at]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> tablet((Object[]) row)).toList();
    }

    private static Tablet tablet(Object[] row) {
        return new Tablet(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (UUID) row[7],
                instant(row[8]),
                Optional.ofNullable(row[9]).map(Tablets::instant));
    }

    private static Instant instant(Object millis) {
        return Instant.ofEpochMilli(((Number) millis).longValue());
    }
}
