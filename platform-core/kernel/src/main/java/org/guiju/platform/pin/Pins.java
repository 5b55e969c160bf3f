package org.guiju.platform.pin;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.Repository;
import org.guiju.platform.pin.PinRules.Standing;
import org.guiju.platform.sealing.Seal;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** The PINs of a company's people: at most one of each is in force. */
@Repository
public class Pins {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** A PIN in force, and nobody else tries it meanwhile. */
    record Kept(UUID id, SlowHash hash, Standing standing) {}

    private static String belongsTo(TenantId tenant, UUID person) {
        return "pin of " + tenant.value() + "/" + person;
    }

    /** It counts once an action says so. */
    UUID propose(TenantId tenant, UUID person, String pin, Instant now) {
        remove(tenant, person, "since is null");
        var id = Ids.next();
        var sealed = Seal.ofThisServer().seal(SlowHash.of(pin).text(), belongsTo(tenant, person));
        entityManager
                .createNativeQuery("insert into guiju.pin (tenant_id, id, person_id, hash, proposed_at)"
                        + " values (?1, ?2, ?3, ?4, cast(?5 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, person)
                .setParameter(4, sealed)
                .setParameter(5, now.toString())
                .executeUpdate();
        return id;
    }

    boolean isProposed(TenantId tenant, UUID person, UUID id) {
        return !entityManager
                .createNativeQuery("select 1 from guiju.pin where tenant_id = ?1 and person_id = ?2 and id = ?3"
                        + " and since is null")
                .setParameter(1, tenant.value())
                .setParameter(2, person)
                .setParameter(3, id)
                .getResultList()
                .isEmpty();
    }

    void set(TenantId tenant, UUID person, UUID id, Instant now) {
        remove(tenant, person, "since is not null");
        entityManager
                .createNativeQuery(
                        "update guiju.pin set since = cast(?3 as timestamptz)" + " where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, now.toString())
                .executeUpdate();
    }

    private void remove(TenantId tenant, UUID person, String which) {
        entityManager
                .createNativeQuery("delete from guiju.pin where tenant_id = ?1 and person_id = ?2 and " + which)
                .setParameter(1, tenant.value())
                .setParameter(2, person)
                .executeUpdate();
    }

    Optional<Kept> lock(TenantId tenant, UUID person) {
        List<?> rows = entityManager
                .createNativeQuery("select id, hash, wrong, cast(extract(epoch from locked_until) * 1000 as bigint)"
                        + " from guiju.pin where tenant_id = ?1 and person_id = ?2 and since is not null for update")
                .setParameter(1, tenant.value())
                .setParameter(2, person)
                .getResultList();
        return rows.stream().findFirst().map(Object[].class::cast).map(row -> {
            var hash = Seal.ofThisServer().open((String) row[1], belongsTo(tenant, person));
            var locked = Optional.ofNullable((Number) row[3]).map(millis -> Instant.ofEpochMilli(millis.longValue()));
            return new Kept((UUID) row[0], SlowHash.read(hash), new Standing(((Number) row[2]).intValue(), locked));
        });
    }

    void stand(TenantId tenant, UUID id, Standing standing) {
        entityManager
                .createNativeQuery("update guiju.pin set wrong = ?3, locked_until = cast(?4 as timestamptz)"
                        + " where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, standing.wrong())
                .setParameter(4, standing.lockedUntil().map(Instant::toString).orElse(null))
                .executeUpdate();
    }

    public Optional<Instant> since(TenantId tenant, UUID person) {
        List<?> found = entityManager
                .createNativeQuery("select cast(extract(epoch from since) * 1000 as bigint) from guiju.pin"
                        + " where tenant_id = ?1 and person_id = ?2 and since is not null")
                .setParameter(1, tenant.value())
                .setParameter(2, person)
                .getResultList();
        return found.stream().findFirst().map(millis -> Instant.ofEpochMilli(((Number) millis).longValue()));
    }

    /** Who has set one. */
    public Set<UUID> holders(TenantId tenant) {
        List<?> found = entityManager
                .createNativeQuery("select person_id from guiju.pin where tenant_id = ?1 and since is not null")
                .setParameter(1, tenant.value())
                .getResultList();
        return found.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }
}
