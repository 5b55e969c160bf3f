package org.guiju.platform.decision;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.source.Canonical;

/** Calendars by which decisions were taken, each kept once and never changed. */
@Repository
class DecisionCalendars {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** Its hash, under which it is kept. */
    public String keep(TenantId tenant, WorkCalendar calendar) {
        var content = Json.write(CalendarJson.write(calendar));
        var hash = Canonical.hash(content);
        entityManager
                .createNativeQuery("insert into guiju.decision_calendar (tenant_id, hash, content)"
                        + " select ?1, ?2, cast(?3 as jsonb) where not exists (select from guiju.decision_calendar"
                        + " where tenant_id = ?1 and hash = ?2) on conflict do nothing")
                .setParameter(1, tenant.value())
                .setParameter(2, hash)
                .setParameter(3, content)
                .executeUpdate();
        return hash;
    }

    public Optional<WorkCalendar> calendar(TenantId tenant, String hash) {
        return entityManager
                .createNativeQuery("select cast(content as text) from guiju.decision_calendar"
                        + " where tenant_id = ?1 and hash = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, hash)
                .getResultStream()
                .findFirst()
                .map(content -> CalendarJson.read(Json.readMap((String) content)));
    }
}
