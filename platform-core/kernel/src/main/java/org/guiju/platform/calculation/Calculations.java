package org.guiju.platform.calculation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.Repository;
import org.guiju.platform.calculation.CalculationRun.State;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.calendar.Period;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.ControlCode;

/** All calculations of a company and their lines. */
@Repository
public class Calculations {

    private static final String RUN = "select id, control, period, from_date, until_date,"
            + " cast(extract(epoch from cut_at) * 1000000 as bigint), preview, state, people, started_by, released_by,"
            + " cast(extract(epoch from started_at) * 1000000 as bigint) from guiju.calculation_run where tenant_id = ?1 ";

    private static final String LINE = "select l.id, l.run_id, l.person_id, l.from_date, l.sources, l.base, l.value,"
            + " l.before, l.nature, cast(l.says as text), l.state, l.reason, l.docket_id, l.finding, l.tries, l.again, l.adjusts,"
            + " l.entry_id, l.unit_id from guiju.calculation_line l where l.tenant_id = ?1 ";

    private static final String CLOSED = "and l.from_date = ?2 and exists (select from guiju.calculation_run r"
            + " where r.tenant_id = l.tenant_id and r.id = l.run_id and r.control = ?3 and r.state = 'closed') ";

    private static final String OF = " and coalesce(person_id = cast(?a as uuid), cast(?a as uuid) is null)"
            + " and coalesce(unit_id = cast(?b as uuid), cast(?b as uuid) is null)";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    void add(TenantId tenant, CalculationRun run, UUID docket) {
        entityManager
                .createNativeQuery("insert into guiju.calculation_run (tenant_id, id, control, period, from_date,"
                        + " until_date, cut_at, preview, state, people, started_by, docket_id, started_at) values (?1,"
                        + " ?2, ?3, ?4, ?5, ?6, cast(?7 as timestamptz), ?8, ?9, ?10, ?11, ?12,"
                        + " cast(?13 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, run.id())
                .setParameter(3, run.control().toString())
                .setParameter(4, lower(run.period()))
                .setParameter(5, run.from())
                .setParameter(6, run.until())
                .setParameter(7, run.cutAt().toString())
                .setParameter(8, run.preview())
                .setParameter(9, lower(run.state()))
                .setParameter(10, run.people())
                .setParameter(11, run.startedBy())
                .setParameter(12, docket)
                .setParameter(13, run.startedAt().toString())
                .executeUpdate();
    }

    /** True unless it was in another state. */
    boolean move(TenantId tenant, UUID run, State from, State to) {
        return entityManager
                        .createNativeQuery("update guiju.calculation_run set state = ?4"
                                + " where tenant_id = ?1 and id = ?2 and state = ?3")
                        .setParameter(1, tenant.value())
                        .setParameter(2, run)
                        .setParameter(3, lower(from))
                        .setParameter(4, lower(to))
                        .executeUpdate()
                == 1;
    }

    void release(TenantId tenant, UUID run, UUID by) {
        set(tenant, run, "released_by = ?3, state = 'released'", by);
    }

    void close(TenantId tenant, UUID run, Instant now) {
        set(tenant, run, "closed_at = cast(?3 as timestamptz), state = 'closed'", now.toString());
    }

    void expect(TenantId tenant, UUID run, int people) {
        set(tenant, run, "people = ?3", people);
    }

    private void set(TenantId tenant, UUID run, String what, Object value) {
        entityManager
                .createNativeQuery("update guiju.calculation_run set " + what + " where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, run)
                .setParameter(3, value)
                .executeUpdate();
    }

    public Optional<CalculationRun> run(TenantId tenant, UUID id) {
        return runs(query(RUN + "and id = ?2", tenant).setParameter(2, id)).stream()
                .findFirst();
    }

    /** Newest first. */
    public List<CalculationRun> all(TenantId tenant) {
        return runs(query(RUN + "order by from_date desc, id desc limit 200", tenant));
    }

    /** The one that counts for a period, if there is one. */
    Optional<CalculationRun> of(TenantId tenant, ControlCode control, LocalDate from) {
        return runs(query(RUN + "and control = ?2 and from_date = ?3 and state <> 'cancelled' and not preview", tenant)
                        .setParameter(2, control.toString())
                        .setParameter(3, from))
                .stream()
                .findFirst();
    }

    /** Closed ones of the same clause for earlier periods, latest first. */
    List<CalculationRun> closedBefore(TenantId tenant, CalculationRun run) {
        return runs(
                query(RUN + "and control = ?2 and from_date < ?3 and state = 'closed' order by from_date desc", tenant)
                        .setParameter(2, run.control().toString())
                        .setParameter(3, run.from()));
    }

    /** Puts down what came out, in place of what came out before. */
    void put(TenantId tenant, CalculationLine line, Instant now) {
        entityManager
                .createNativeQuery("insert into guiju.calculation_line (tenant_id, id, run_id, person_id, from_date,"
                        + " sources, base, value, before, nature, says, state, reason, docket_id, finding, tries, adjusts,"
                        + " at, unit_id) values (?1, ?2, ?3, cast(?4 as uuid), ?5, ?6, ?7, cast(?8 as bigint), ?9, ?10,"
                        + " cast(?11 as jsonb), ?12, ?13, cast(?14 as uuid), ?15, ?16, cast(?17 as uuid),"
                        + " cast(?18 as timestamptz), cast(?19 as uuid))"
                        + " on conflict (tenant_id, run_id, unit_id, person_id, from_date) do update set sources = excluded.sources,"
                        + " base = excluded.base, value = excluded.value, before = excluded.before,"
                        + " nature = excluded.nature, says = excluded.says, state = excluded.state,"
                        + " reason = excluded.reason, docket_id = excluded.docket_id, finding = excluded.finding,"
                        + " tries = excluded.tries, again = false, adjusts = excluded.adjusts, at = excluded.at")
                .setParameter(1, tenant.value())
                .setParameter(2, line.id())
                .setParameter(3, line.run())
                .setParameter(4, text(line.whom().person()))
                .setParameter(5, line.from())
                .setParameter(6, line.sources())
                .setParameter(7, line.base())
                .setParameter(
                        8,
                        line.value().map(money -> String.valueOf(money.minor())).orElse(null))
                .setParameter(9, line.before().minor())
                .setParameter(10, line.nature())
                .setParameter(11, Json.write(line.says()))
                .setParameter(12, lower(line.state()))
                .setParameter(13, line.reason())
                .setParameter(14, line.docket().map(UUID::toString).orElse(null))
                .setParameter(15, line.finding())
                .setParameter(16, line.tries())
                .setParameter(17, line.adjusts().map(UUID::toString).orElse(null))
                .setParameter(18, now.toString())
                .setParameter(19, text(line.whom().unit()))
                .executeUpdate();
    }

    /** Keeps lines back, or lets them go; of one person, of one unit, or all. */
    void hold(TenantId tenant, UUID run, Whom whose, boolean held, String reason) {
        entityManager
                .createNativeQuery("update guiju.calculation_line set state = ?3, reason = ?4 where tenant_id = ?1"
                        + " and run_id = ?2 and state = ?5"
                        + OF.replace("?a", "?6").replace("?b", "?7"))
                .setParameter(1, tenant.value())
                .setParameter(2, run)
                .setParameter(3, held ? "held" : "ready")
                .setParameter(4, reason)
                .setParameter(5, held ? "ready" : "held")
                .setParameter(6, text(whose.person()))
                .setParameter(7, text(whose.unit()))
                .executeUpdate();
    }

    /** Has what came to no amount calculated once more. */
    void again(TenantId tenant, UUID run, Whom whose) {
        entityManager
                .createNativeQuery(
                        "update guiju.calculation_line set again = true, tries = tries + 1 where tenant_id = ?1"
                                + " and run_id = ?2 and state = 'open'"
                                + OF.replace("?a", "?3").replace("?b", "?4"))
                .setParameter(1, tenant.value())
                .setParameter(2, run)
                .setParameter(3, text(whose.person()))
                .setParameter(4, text(whose.unit()))
                .executeUpdate();
    }

    void granted(TenantId tenant, UUID line, UUID entry) {
        entityManager
                .createNativeQuery("update guiju.calculation_line set entry_id = ?3 where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, line)
                .setParameter(3, entry)
                .executeUpdate();
    }

    public List<CalculationLine> lines(TenantId tenant, UUID run) {
        return lines(
                query(LINE + "and l.run_id = ?2 order by l.from_date desc, l.unit_id, l.person_id nulls first", tenant)
                        .setParameter(2, run));
    }

    /** Lines of closed runs that were not granted and that no later run took up. */
    List<CalculationLine> keptBack(TenantId tenant, CalculationRun run) {
        return lines(query(
                        LINE + "and l.state <> 'ready' and l.from_date < ?2 and exists (select from"
                                + " guiju.calculation_run r where r.tenant_id = l.tenant_id and r.id = l.run_id"
                                + " and r.control = ?3 and r.state = 'closed') and not exists (select from"
                                + " guiju.calculation_line n join guiju.calculation_run r on r.tenant_id = n.tenant_id"
                                + " and r.id = n.run_id where n.tenant_id = l.tenant_id"
                                + " and n.person_id is not distinct from l.person_id"
                                + " and n.unit_id is not distinct from l.unit_id"
                                + " and n.from_date = l.from_date and n.id > l.id and r.control = ?3"
                                + " and r.state = 'closed') order by l.id",
                        tenant)
                .setParameter(2, run.from())
                .setParameter(3, run.control().toString()));
    }

    /** Lines of closed runs of a clause about one person or unit and period, oldest first. */
    List<CalculationLine> closed(TenantId tenant, ControlCode control, Whom whom, LocalDate from) {
        return lines(query(
                        LINE + CLOSED
                                + "and l.person_id is not distinct from cast(?4 as uuid)"
                                + " and l.unit_id is not distinct from cast(?5 as uuid) order by l.id",
                        tenant)
                .setParameter(2, from)
                .setParameter(3, control.toString())
                .setParameter(4, text(whom.person()))
                .setParameter(5, text(whom.unit())));
    }

    /** Who has a line of a unit's result in closed runs. */
    Set<UUID> sharers(TenantId tenant, ControlCode control, UUID unit, LocalDate from) {
        return lines(query(LINE + CLOSED + "and l.unit_id = ?4 and l.person_id is not null order by l.id", tenant)
                        .setParameter(2, from)
                        .setParameter(3, control.toString())
                        .setParameter(4, unit))
                .stream()
                .flatMap(line -> line.whom().person().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Query query(String sql, TenantId tenant) {
        return entityManager.createNativeQuery(sql).setParameter(1, tenant.value());
    }

    private static List<CalculationRun> runs(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(Calculations::run).toList();
    }

    private static CalculationRun run(Object[] row) {
        return new CalculationRun(
                (UUID) row[0],
                ControlCode.of((String) row[1]),
                Period.valueOf(((String) row[2]).toUpperCase(Locale.ROOT)),
                day(row[3]),
                day(row[4]),
                instant(row[5]),
                (Boolean) row[6],
                State.valueOf(((String) row[7]).toUpperCase(Locale.ROOT)),
                ((Number) row[8]).intValue(),
                (UUID) row[9],
                Optional.ofNullable((UUID) row[10]),
                instant(row[11]));
    }

    private static List<CalculationLine> lines(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(Calculations::line).toList();
    }

    private static CalculationLine line(Object[] row) {
        return new CalculationLine(
                (UUID) row[0],
                (UUID) row[1],
                new Whom(Optional.ofNullable((UUID) row[18]), Optional.ofNullable((UUID) row[2])),
                day(row[3]),
                ((Number) row[4]).intValue(),
                (BigDecimal) row[5],
                Optional.ofNullable((Number) row[6]).map(minor -> new Money(minor.longValue())),
                new Money(((Number) row[7]).longValue()),
                (String) row[8],
                Json.readTexts((String) row[9]),
                CalculationLine.State.valueOf(((String) row[10]).toUpperCase(Locale.ROOT)),
                (String) row[11],
                Optional.ofNullable((UUID) row[12]),
                ((Number) row[13]).intValue(),
                ((Number) row[14]).intValue(),
                (Boolean) row[15],
                Optional.ofNullable((UUID) row[16]),
                Optional.ofNullable((UUID) row[17]));
    }

    private static String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse(null);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static LocalDate day(Object column) {
        return column instanceof LocalDate day ? day : ((Date) column).toLocalDate();
    }

    private static Instant instant(Object micros) {
        var value = ((Number) micros).longValue();
        return Instant.ofEpochSecond(value / 1_000_000, value % 1_000_000 * 1_000);
    }
}
