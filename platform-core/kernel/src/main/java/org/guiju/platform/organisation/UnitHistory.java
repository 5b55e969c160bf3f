package org.guiju.platform.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** Where units were below on earlier days. */
@Repository
public class UnitHistory {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** @param on first day on which it is no longer below the other one */
    public void moved(TenantId tenant, UUID unit, Optional<UUID> before, LocalDate on, UUID docket) {
        entityManager
                .createNativeQuery(
                        "insert into guiju.unit_move (tenant_id, id, unit_id, parent_id, moved_on, docket_id)"
                                + " values (?1, ?2, ?3, cast(?4 as uuid), ?5, ?6)")
                .setParameter(1, tenant.value())
                .setParameter(2, Ids.next())
                .setParameter(3, unit)
                .setParameter(4, before.map(UUID::toString).orElse(null))
                .setParameter(5, on)
                .setParameter(6, docket)
                .executeUpdate();
    }

    /** The unit and everything that was below it at the end of a day. */
    public Set<UUID> within(TenantId tenant, UUID unit, LocalDate on) {
        List<?> found = entityManager
                .createNativeQuery("with recursive tree as (select u.id, case when m.id is null then u.parent_id"
                        + " else m.parent_id end as parent_id from guiju.unit u left join lateral (select id, parent_id"
                        + " from guiju.unit_move where tenant_id = u.tenant_id and unit_id = u.id and moved_on > ?3"
                        + " order by moved_on, id limit 1) m on true where u.tenant_id = ?1), below as (select id"
                        + " from tree where id = ?2 union select t.id from tree t join below b on t.parent_id = b.id)"
                        + " select id from below")
                .setParameter(1, tenant.value())
                .setParameter(2, unit)
                .setParameter(3, on)
                .getResultList();
        Set<UUID> units = new LinkedHashSet<>();
        found.forEach(id -> units.add((UUID) id));
        return units;
    }
}
