package org.guiju.platform.duty;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.TenantId;

/** How often something has been done already, for duties that are owed several times in a period. */
@Repository
class Fulfilment {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Organisation organisation;

    /** Open duties of no record that an action of this person counts for. */
    List<Duty> counting(TenantId tenant, String action, UUID actor) {
        var path = organisation
                .employee(tenant, actor)
                .map(employee -> organisation.path(tenant, employee.getUnitId()))
                .orElse(List.of())
                .stream()
                .map(Unit::getId)
                .toList();
        List<?> open = entityManager
                .createNativeQuery(
                        "select d.* from guiju.duty d where d.tenant_id = ?1 and d.state = 'open' and d.record_id is null"
                                + " and jsonb_exists(d.done_by, ?2)",
                        Duty.class)
                .setParameter(1, tenant.value())
                .setParameter(2, action)
                .getResultList();
        return open.stream()
                .map(Duty.class::cast)
                .filter(duty -> switch (duty.terms().scope()) {
                    case UNIT -> duty.unit().filter(path::contains).isPresent();
                    case PERSON -> duty.getHolderId().equals(actor);
                    case COMPANY -> true;
                    case RECORD -> false;
                })
                .toList();
    }

    /** What happened since the beginning of the period and before its end, while nobody counted. */
    int since(TenantId tenant, Duty duty, Instant from) {
        var scope = duty.terms().scope();
        var sql =
                "select count(*) from guiju.fact f join guiju.docket d on d.tenant_id = f.tenant_id and d.id = f.docket_id"
                        + " where f.tenant_id = ?1 and f.captured_at >= cast(?2 as timestamptz)"
                        + " and f.captured_at < cast(?4 as timestamptz)"
                        + " and f.action_type = any(string_to_array(?3, ','))"
                        + switch (scope) {
                            case PERSON -> " and f.actor_id = ?5";
                            case RECORD -> " and f.subject_id = ?5";
                            case UNIT ->
                                " and d.unit_id in (with recursive below as (select id from guiju.unit where tenant_id = ?1"
                                        + " and id = ?5 union all select u.id from guiju.unit u join below b on u.parent_id = b.id"
                                        + " where u.tenant_id = ?1) select id from below)";
                            case COMPANY -> "";
                        };
        var query = entityManager
                .createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, from.toString())
                .setParameter(3, String.join(",", duty.doneBy()))
                .setParameter(4, duty.getDueAt().toString());
        switch (scope) {
            case PERSON -> query.setParameter(5, duty.getHolderId());
            case RECORD -> query.setParameter(5, duty.getRecordId());
            case UNIT -> query.setParameter(5, duty.unit().orElseThrow());
            case COMPANY -> {}
        }
        return ((Number) query.getSingleResult()).intValue();
    }
}
