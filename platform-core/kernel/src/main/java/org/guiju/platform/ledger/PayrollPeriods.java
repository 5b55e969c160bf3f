package org.guiju.platform.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;

/** Which months' pay is closed. */
@Repository
public class PayrollPeriods {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    void close(TenantId tenant, LocalDate month, UUID by, UUID docket, Instant now) {
        entityManager
                .createNativeQuery(
                        "insert into guiju.payroll_period (tenant_id, month, closed_by, docket_id, closed_at)"
                                + " values (?1, ?2, ?3, ?4, cast(?5 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, month)
                .setParameter(3, by)
                .setParameter(4, docket)
                .setParameter(5, now.toString())
                .executeUpdate();
    }

    /** Closed months, latest first, with the docket entry that closed each. */
    public Map<LocalDate, UUID> closed(TenantId tenant) {
        List<?> rows = entityManager
                .createNativeQuery("select month, docket_id from guiju.payroll_period where tenant_id = ?1")
                .setParameter(1, tenant.value())
                .getResultList();
        Map<LocalDate, UUID> closed = new TreeMap<LocalDate, UUID>().descendingMap();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> closed.put(
                        row[0] instanceof Date date ? date.toLocalDate() : (LocalDate) row[0], (UUID) row[1]));
        return closed;
    }

    public Optional<UUID> closing(TenantId tenant, LocalDate month) {
        return Optional.ofNullable(closed(tenant).get(month));
    }

    /** Whether a month was closed earlier than in this transaction. */
    boolean isClosed(TenantId tenant, LocalDate month) {
        return !entityManager
                .createNativeQuery("select 1 from guiju.payroll_period where tenant_id = ?1 and month = ?2"
                        + " and xmin <> cast(pg_current_xact_id() as xid)")
                .setParameter(1, tenant.value())
                .setParameter(2, month)
                .getResultList()
                .isEmpty();
    }

    /** The month itself while it is open, else the next one that is. */
    LocalDate open(TenantId tenant, LocalDate month) {
        var closed = closed(tenant);
        var open = month;
        while (closed.containsKey(open)) {
            open = open.plusMonths(1);
        }
        return open;
    }
}
