package org.guiju.platform.admission;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.decision.DepartureKeeper;
import org.guiju.platform.sealing.Token;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** Links of a company's own people. At most one of an employee is open; it ends when the employee leaves. */
@Repository
public class StaffInvitations implements DepartureKeeper {

    private static final String COLUMNS =
            "select distinct on (i.employee_id) i.id, i.employee_id, i.token_hash, e.name,"
                    + " e.login, cast(extract(epoch from i.expires_at) as bigint), cast(extract(epoch from i.used_at) as bigint),"
                    + " cast(extract(epoch from i.revoked_at) as bigint) from guiju.invitation i join guiju.employee e"
                    + " on e.tenant_id = i.tenant_id and e.id = i.employee_id where i.tenant_id = ?1 ";
    private static final String NEWEST = " order by i.employee_id, i.created_at desc, i.id desc";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** Opens one and ends the former. */
    public void issue(TenantId tenant, UUID employee, Instant now) {
        revoke(tenant, employee, now);
        var id = Ids.next();
        entityManager
                .createNativeQuery("insert into guiju.invitation (tenant_id, id, employee_id, token_hash, created_at,"
                        + " expires_at) values (?1, ?2, ?3, ?4, cast(?5 as timestamptz), cast(?6 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, employee)
                .setParameter(4, Token.of(Invitation.PURPOSE, id).hash())
                .setParameter(5, now.toString())
                .setParameter(6, now.plus(Invitation.VALIDITY).toString())
                .executeUpdate();
    }

    private void revoke(TenantId tenant, UUID employee, Instant now) {
        entityManager
                .createNativeQuery("update guiju.invitation set revoked_at = cast(?3 as timestamptz)"
                        + " where tenant_id = ?1 and employee_id = ?2 and used_at is null and revoked_at is null")
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .setParameter(3, now.toString())
                .executeUpdate();
    }

    @Override
    public void left(TenantId tenant, UUID employee, Optional<UUID> successor, Instant now) {
        revoke(tenant, employee, now);
    }

    /** False when it was used or revoked in the meantime. */
    public boolean use(TenantId tenant, UUID invitation, Instant now) {
        return entityManager
                        .createNativeQuery("update guiju.invitation set used_at = cast(?3 as timestamptz)"
                                + " where tenant_id = ?1 and id = ?2 and used_at is null and revoked_at is null")
                        .setParameter(1, tenant.value())
                        .setParameter(2, invitation)
                        .setParameter(3, now.toString())
                        .executeUpdate()
                == 1;
    }

    public Optional<Invitation> invitation(TenantId tenant, UUID id) {
        return read(
                        tenant,
                        entityManager
                                .createNativeQuery(COLUMNS + "and i.id = ?2" + NEWEST)
                                .setParameter(2, id))
                .values()
                .stream()
                .findFirst();
    }

    /** The last one of each of these people who was ever given one. */
    public Map<UUID, Invitation> latest(TenantId tenant, Collection<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : read(
                        tenant,
                        entityManager
                                .createNativeQuery(COLUMNS + "and i.employee_id = any (cast(?2 as uuid[]))" + NEWEST)
                                .setParameter(2, Ids.array(people)));
    }

    private static Map<UUID, Invitation> read(TenantId tenant, Query query) {
        List<?> rows = query.setParameter(1, tenant.value()).getResultList();
        Map<UUID, Invitation> found = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> found.put((UUID) row[1], read(tenant, row)));
        return found;
    }

    private static Invitation read(TenantId tenant, Object[] row) {
        return new Invitation(
                (UUID) row[0],
                tenant,
                Optional.of((UUID) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Optional.empty(),
                instant(row[5]).orElseThrow(),
                instant(row[6]),
                instant(row[7]));
    }

    private static Optional<Instant> instant(Object seconds) {
        return Optional.ofNullable(seconds).map(at -> Instant.ofEpochSecond(((Number) at).longValue()));
    }
}
