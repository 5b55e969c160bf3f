package org.guiju.platform.target;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.calendar.Period;
import org.guiju.sdk.decision.ControlCode;

/** Targets as they were set and adjusted, one line each; which of them holds depends on the day one asks about. */
@Repository
public class Targets {

    private static final String COLUMNS =
            "select id, control, unit_id, person_id, period, from_date, until_date, amount,"
                    + " min(effective_on) over (partition by control, unit_id, person_id, period, from_date),"
                    + " reason, set_by, docket_id, effective_on, exists (select from guiju.target_receipt r where"
                    + " r.tenant_id = target.tenant_id and r.target_id = target.id) from guiju.target where tenant_id = ?1 ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    void add(TenantId tenant, Target target, LocalDate effectiveOn, Instant now) {
        entityManager
                .createNativeQuery("insert into guiju.target (tenant_id, id, control, unit_id, person_id, period,"
                        + " from_date, until_date, amount, effective_on, reason, set_by, docket_id, at) values (?1, ?2,"
                        + " ?3, cast(?4 as uuid), cast(?5 as uuid), ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,"
                        + " cast(?14 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, target.id())
                .setParameter(3, target.control().toString())
                .setParameter(4, target.holder() instanceof Holder.OfUnit(UUID id) ? id.toString() : null)
                .setParameter(5, target.holder() instanceof Holder.OfPerson(UUID id) ? id.toString() : null)
                .setParameter(6, target.period().name().toLowerCase(Locale.ROOT))
                .setParameter(7, target.from())
                .setParameter(8, target.until())
                .setParameter(9, target.amount())
                .setParameter(10, effectiveOn)
                .setParameter(11, target.reason())
                .setParameter(12, target.setBy())
                .setParameter(13, target.docket())
                .setParameter(14, now.toString())
                .executeUpdate();
    }

    void acknowledge(TenantId tenant, UUID target, UUID docket, Instant now) {
        entityManager
                .createNativeQuery("insert into guiju.target_receipt (tenant_id, target_id, docket_id, at)"
                        + " values (?1, ?2, ?3, cast(?4 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, target)
                .setParameter(3, docket)
                .setParameter(4, now.toString())
                .executeUpdate();
    }

    /** Everybody's targets of a quota for one kind of period that begins on a day, as they stand on another. */
    public Map<Holder, Target> of(TenantId tenant, ControlCode control, Period period, LocalDate from, LocalDate on) {
        var query = entityManager
                .createNativeQuery(COLUMNS
                        + "and control = ?2 and period = ?3 and from_date = ?4 and effective_on <= ?5 order by"
                        + " effective_on, id")
                .setParameter(1, tenant.value())
                .setParameter(2, control.toString())
                .setParameter(3, period.name().toLowerCase(Locale.ROOT))
                .setParameter(4, from)
                .setParameter(5, on);
        Map<Holder, Target> standing = new LinkedHashMap<>();
        list(query).forEach(target -> standing.put(target.holder(), target));
        return standing;
    }

    /** Targets of one holder under every quota whose period has a day in it. */
    public List<Target> on(TenantId tenant, Holder holder, LocalDate day) {
        var column = holder instanceof Holder.OfUnit ? "unit_id" : "person_id";
        var query = entityManager
                .createNativeQuery(
                        COLUMNS + "and " + column
                                + " = ?2 and from_date <= ?3 and until_date >= ?3 and effective_on <= ?3 order by effective_on, id")
                .setParameter(1, tenant.value())
                .setParameter(2, holder.id())
                .setParameter(3, day);
        Map<String, Target> standing = new LinkedHashMap<>();
        list(query).forEach(target -> standing.put(target.control() + " " + target.period(), target));
        return List.copyOf(standing.values());
    }

    /** What the targets of one holder for the periods of one kind within some days come to, as they stand on a day. */
    BigDecimal sum(
            TenantId tenant, ControlCode control, Holder holder, Period period, Target.Days within, LocalDate on) {
        var column = holder instanceof Holder.OfUnit ? "unit_id" : "person_id";
        return (BigDecimal) entityManager
                .createNativeQuery("select coalesce(sum(amount), 0) from (select distinct on (from_date) amount"
                        + " from guiju.target where tenant_id = ?1 and control = ?2 and period = ?3 and from_date >= ?4"
                        + " and until_date <= ?5 and effective_on <= ?6 and " + column
                        + " = ?7 order by from_date, effective_on desc, id desc) standing")
                .setParameter(1, tenant.value())
                .setParameter(2, control.toString())
                .setParameter(3, period.name().toLowerCase(Locale.ROOT))
                .setParameter(4, within.first())
                .setParameter(5, within.last())
                .setParameter(6, on)
                .setParameter(7, holder.id())
                .getSingleResult();
    }

    /** The target that one of its lines belongs to, as it stands on a day. */
    Optional<Target> containing(TenantId tenant, UUID line, LocalDate on) {
        var query = entityManager
                .createNativeQuery(COLUMNS + "and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, line);
        return list(query).stream().findFirst().map(first -> of(
                        tenant, first.control(), first.period(), first.from(), on)
                .getOrDefault(first.holder(), first));
    }

    /** Lines of one target, oldest first. */
    public List<Target> history(TenantId tenant, Target target) {
        var query = entityManager
                .createNativeQuery(
                        COLUMNS + "and control = ?2 and period = ?3 and from_date = ?4 order by effective_on, id")
                .setParameter(1, tenant.value())
                .setParameter(2, target.control().toString())
                .setParameter(3, target.period().name().toLowerCase(Locale.ROOT))
                .setParameter(4, target.from());
        return list(query).stream()
                .filter(line -> line.holder().equals(target.holder()))
                .toList();
    }

    private static List<Target> list(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(Targets::target).toList();
    }

    private static Target target(Object[] row) {
        return new Target(
                (UUID) row[0],
                ControlCode.of((String) row[1]),
                row[2] == null ? new Holder.OfPerson((UUID) row[3]) : new Holder.OfUnit((UUID) row[2]),
                Period.valueOf(((String) row[4]).toUpperCase(Locale.ROOT)),
                day(row[5]),
                day(row[6]),
                (BigDecimal) row[7],
                day(row[8]),
                (String) row[9],
                (UUID) row[10],
                (UUID) row[11],
                (Boolean) row[13]);
    }

    private static LocalDate day(Object column) {
        return column instanceof LocalDate day ? day : ((java.sql.Date) column).toLocalDate();
    }
}
