package org.guiju.platform.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Numbering;
import org.guiju.rulebook.schema.RecordType;

/**
 * Numbers by which people know records. A plain one is taken when its record is made. A gapless one is taken last in the
 * transaction, so that its counter is locked for a moment only and a transaction that fails takes none; until then the
 * record carries a provisional one.
 */
@Repository
public class Numbers {

    private static final String PROVISIONAL = "~";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    private record Wanted(BusinessRecord record, Numbering numbering, String unit, int year) {

        String series() {
            return numbering.series(unit);
        }
    }

    String first(TenantId tenant, RecordType type, NewRecord record) {
        if (type.numbering().gapless()) {
            return PROVISIONAL + record.id();
        }
        return take(
                tenant,
                wanted(
                        tenant,
                        type,
                        null,
                        record.unit(),
                        record.at().atZone(record.zone()).getYear()));
    }

    /** Gives gapless numbers to those of the records that still need one; counters are taken in one order by all. */
    public void settle(TenantId tenant, Map<BusinessRecord, RecordType> records, ZoneId zone) {
        records.entrySet().stream()
                .filter(made -> made.getKey().getNumber().startsWith(PROVISIONAL))
                .map(made -> wanted(
                        tenant,
                        made.getValue(),
                        made.getKey(),
                        made.getKey().getUnitId(),
                        made.getKey().getCreatedAt().atZone(zone).getYear()))
                .sorted(Comparator.comparing(Wanted::series)
                        .thenComparing(wanted -> wanted.record().getId()))
                .forEach(wanted -> wanted.record().number(take(tenant, wanted)));
        entityManager.flush();
    }

    private Wanted wanted(TenantId tenant, RecordType type, BusinessRecord record, UUID unit, int year) {
        var numbering = type.numbering();
        return new Wanted(
                record, numbering, numbering.perUnit() ? code(tenant, unit) : "", numbering.perYear() ? year : 0);
    }

    private String code(TenantId tenant, UUID unit) {
        return (String) entityManager
                .createNativeQuery("select code from guiju.unit where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, unit)
                .getSingleResult();
    }

    private String take(TenantId tenant, Wanted wanted) {
        var last = (Number) entityManager
                .createNativeQuery("insert into guiju.number_series (tenant_id, series, year, last)"
                        + " values (?1, ?2, ?3, 1) on conflict (tenant_id, series, year)"
                        + " do update set last = guiju.number_series.last + 1 returning last")
                .setParameter(1, tenant.value())
                .setParameter(2, wanted.series())
                .setParameter(3, wanted.year())
                .getSingleResult();
        return wanted.numbering().number(wanted.unit(), wanted.year(), last.longValue());
    }
}
