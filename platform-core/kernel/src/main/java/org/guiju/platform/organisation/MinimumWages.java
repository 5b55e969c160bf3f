package org.guiju.platform.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.sdk.Money;

/** Minimum wages that companies stated. A statement never changes; a later one for the same day counts instead. */
@Repository
public class MinimumWages {

    private static final String COLUMNS = "select region, from_date, amount, source, stated_by,"
            + " cast(extract(epoch from stated_at) * 1000 as bigint), docket_id from guiju.minimum_wage"
            + " where tenant_id = ?1 ";
    private static final String NEWEST = " order by region, from_date desc, stated_at desc, id desc";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    public void state(TenantId tenant, MinimumWage wage) {
        entityManager
                .createNativeQuery("insert into guiju.minimum_wage (tenant_id, id, region, from_date, amount, source,"
                        + " stated_by, stated_at, docket_id) values (?1, ?2, ?3, ?4, ?5, ?6, ?7,"
                        + " cast(?8 as timestamptz), ?9)")
                .setParameter(1, tenant.value())
                .setParameter(2, Ids.next())
                .setParameter(3, wage.region())
                .setParameter(4, wage.from())
                .setParameter(5, wage.amount().minor())
                .setParameter(6, wage.source())
                .setParameter(7, wage.statedBy())
                .setParameter(8, wage.statedAt().toString())
                .setParameter(9, wage.docket())
                .executeUpdate();
    }

    /** Everything stated, region by region, the newest day first. */
    public List<MinimumWage> all(TenantId tenant) {
        return rows(COLUMNS + NEWEST, tenant);
    }

    /** What counts on a day. */
    public Optional<MinimumWage> on(TenantId tenant, String region, LocalDate day) {
        return rows(COLUMNS + "and region = ?2 and from_date <= ?3" + NEWEST + " limit 1", tenant, region, day).stream()
                .findFirst();
    }

    private List<MinimumWage> rows(String sql, TenantId tenant, Object... parameters) {
        var query = entityManager.createNativeQuery(sql).setParameter(1, tenant.value());
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 2, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(MinimumWages::read).toList();
    }

    private static MinimumWage read(Object[] row) {
        return new MinimumWage(
                (String) row[0],
                row[1] instanceof Date date ? date.toLocalDate() : (LocalDate) row[1],
                new Money(((Number) row[2]).longValue()),
                (String) row[3],
                (UUID) row[4],
                Instant.ofEpochMilli(((Number) row[5]).longValue()),
                (UUID) row[6]);
    }
}
