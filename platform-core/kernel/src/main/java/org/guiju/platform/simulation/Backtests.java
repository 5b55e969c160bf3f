package org.guiju.platform.simulation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.Repository;
import org.guiju.platform.decision.DecisionJson;
import org.guiju.platform.simulation.Backtest.State;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;

/** Trials of drafts and their lines. */
@Repository
public class Backtests {

    private static final String FIELDS =
            "select id, draft_id, regulation, changes, from_date, until_date, state, total,"
                    + " looked_at, cast(tallies as text), started_by, cast(extract(epoch from started_at) * 1000 as bigint),"
                    + " cast(extract(epoch from expires_at) * 1000 as bigint) from guiju.backtest where tenant_id = ?1 ";

    private static final String LINES = "from guiju.backtest_line where tenant_id = ?1 and backtest_id = ?2"
            + " and unit_id = any (cast(?3 as uuid[])) and (?4 = '' or ?4 = any (string_to_array(kinds, ',')))"
            + " and (?5 = '' or person_id = cast(nullif(?5, '') as uuid))";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** Which lines: of these units, with that effect and of that person where one is named. */
    public record Wanted(Collection<UUID> units, Optional<Effect> effect, Optional<UUID> person) {}

    void add(TenantId tenant, Backtest begun, UUID docket) {
        entityManager
                .createNativeQuery(
                        "insert into guiju.backtest (tenant_id, id, draft_id, regulation, changes, from_date,"
                                + " until_date, state, started_by, docket_id, started_at, expires_at) values (?1, ?2, ?3, ?4,"
                                + " ?5, ?6, ?7, 'running', ?8, ?9, cast(?10 as timestamptz), cast(?11 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, begun.id())
                .setParameter(3, begun.draft())
                .setParameter(4, begun.regulation())
                .setParameter(5, begun.changes())
                .setParameter(6, begun.from())
                .setParameter(7, begun.until())
                .setParameter(8, begun.startedBy())
                .setParameter(9, docket)
                .setParameter(10, begun.startedAt().toString())
                .setParameter(11, begun.expires().toString())
                .executeUpdate();
    }

    public Optional<Backtest> backtest(TenantId tenant, UUID id) {
        return all(entityManager
                        .createNativeQuery(FIELDS + "and id = ?2")
                        .setParameter(1, tenant.value())
                        .setParameter(2, id))
                .stream()
                .findFirst();
    }

    /** Newest first. */
    public List<Backtest> all(TenantId tenant) {
        return all(entityManager
                .createNativeQuery(FIELDS + "order by id desc limit 100")
                .setParameter(1, tenant.value()));
    }

    /** Begins anew: whatever an earlier try came to is forgotten. */
    void begin(TenantId tenant, UUID id, long total) {
        delete(tenant, id, "backtest_line", "backtest_id");
        set(tenant, id, "total = " + total + ", looked_at = 0, tallies = '{}'");
    }

    /** False when somebody has cancelled it, or removed it, meanwhile. */
    boolean progress(TenantId tenant, UUID id, long lookedAt, Tallies tallies) {
        return entityManager
                        .createNativeQuery("update guiju.backtest set looked_at = ?3, tallies = cast(?4 as jsonb)"
                                + " where tenant_id = ?1 and id = ?2 and state = 'running'")
                        .setParameter(1, tenant.value())
                        .setParameter(2, id)
                        .setParameter(3, lookedAt)
                        .setParameter(4, Json.write(tallies.json()))
                        .executeUpdate()
                == 1;
    }

    void end(TenantId tenant, UUID id, State state) {
        entityManager
                .createNativeQuery("update guiju.backtest set state = ?3, ended_at = now()"
                        + " where tenant_id = ?1 and id = ?2 and state = 'running'")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, state.name().toLowerCase(Locale.ROOT))
                .executeUpdate();
    }

    void remove(TenantId tenant, UUID id) {
        delete(tenant, id, "backtest_line", "backtest_id");
        delete(tenant, id, "backtest", "id");
    }

    private void delete(TenantId tenant, UUID id, String table, String column) {
        entityManager
                .createNativeQuery("delete from guiju." + table + " where tenant_id = ?1 and " + column + " = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .executeUpdate();
    }

    private void set(TenantId tenant, UUID id, String what) {
        entityManager
                .createNativeQuery("update guiju.backtest set " + what + " where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .executeUpdate();
    }

    void put(TenantId tenant, UUID id, List<BacktestLine> lines) {
        lines.forEach(line -> entityManager
                .createNativeQuery("insert into guiju.backtest_line (tenant_id, backtest_id, docket_id, person_id,"
                        + " unit_id, kinds, money, before, after) values (?1, ?2, ?3, ?4, ?5, ?6, ?7,"
                        + " cast(?8 as jsonb), cast(?9 as jsonb))")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, line.docket())
                .setParameter(4, line.person())
                .setParameter(5, line.unit())
                .setParameter(6, line.kinds().stream().map(Effect::name).collect(Collectors.joining(",")))
                .setParameter(7, line.money())
                .setParameter(8, Json.write(DecisionJson.write(line.before())))
                .setParameter(9, Json.write(DecisionJson.write(line.after())))
                .executeUpdate());
    }

    /** In the order of what happened. */
    public List<BacktestLine> lines(TenantId tenant, UUID id, Wanted wanted, int offset, int limit) {
        List<?> rows = lines(
                "select docket_id, person_id, unit_id, kinds, money, cast(before as text)," + " cast(after as text) "
                        + LINES + " order by docket_id offset " + offset + " limit " + limit,
                tenant,
                id,
                wanted);
        return rows.stream().map(Object[].class::cast).map(Backtests::line).toList();
    }

    public long count(TenantId tenant, UUID id, Wanted wanted) {
        return ((Number) lines("select count(*) " + LINES, tenant, id, wanted).getFirst()).longValue();
    }

    private List<?> lines(String sql, TenantId tenant, UUID id, Wanted wanted) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, Ids.array(wanted.units()))
                .setParameter(4, wanted.effect().map(Effect::name).orElse(""))
                .setParameter(5, wanted.person().map(UUID::toString).orElse(""))
                .getResultList();
    }

    private static BacktestLine line(Object[] row) {
        return new BacktestLine(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                kinds((String) row[3]),
                ((Number) row[4]).longValue(),
                DecisionJson.decision(Json.readMap((String) row[5])),
                DecisionJson.decision(Json.readMap((String) row[6])));
    }

    private static Set<Effect> kinds(String written) {
        return Stream.of(written.split(",")).map(Effect::valueOf).collect(Collectors.toSet());
    }

    private static List<Backtest> all(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(Backtests::backtest).toList();
    }

    private static Backtest backtest(Object[] row) {
        return new Backtest(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                day(row[4]),
                day(row[5]),
                State.valueOf(((String) row[6]).toUpperCase(Locale.ROOT)),
                ((Number) row[7]).longValue(),
                ((Number) row[8]).longValue(),
                Tallies.read(Json.readMap((String) row[9])),
                (UUID) row[10],
                Instant.ofEpochMilli(((Number) row[11]).longValue()),
                Instant.ofEpochMilli(((Number) row[12]).longValue()));
    }

    private static LocalDate day(Object column) {
        return column instanceof LocalDate day ? day : ((Date) column).toLocalDate();
    }
}
