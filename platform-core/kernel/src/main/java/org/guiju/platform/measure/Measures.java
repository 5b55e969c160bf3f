package org.guiju.platform.measure;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.FindingCarrier;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** Every contribution to every measure of a company, and what they come to. */
@Repository
public class Measures implements FindingCarrier {

    private static final String SPAN = " from guiju.measured where tenant_id = ?1 and measure = ?2"
            + " and counts_at >= cast(?3 as timestamptz) and counts_at < cast(?4 as timestamptz)"
            + " and at <= cast(?5 as timestamptz) ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Organisation organisation;

    @Override
    public void carry(CarriedOut done) {
        var findings = done.decision().findings();
        for (var i = 0; i < findings.size(); i++) {
            if (findings.get(i).finding() instanceof Finding.Counts counts) {
                add(done, findings.get(i), counts, i);
            }
        }
    }

    private void add(CarriedOut done, ClauseFinding found, Finding.Counts counts, int position) {
        var person = organisation
                .employee(done.tenant(), UUID.fromString(counts.person()))
                .orElseThrow();
        var money = counts.value() instanceof Money;
        entityManager
                .createNativeQuery(
                        "insert into guiju.measured (tenant_id, id, measure, person_id, unit_id, amount, money,"
                                + " counts_at, control, revision, docket_id, finding, record_id, at) values (?1, ?2, ?3, ?4, ?5,"
                                + " ?6, ?7, cast(?8 as timestamptz), ?9, ?10, ?11, ?12, cast(?13 as uuid),"
                                + " cast(?14 as timestamptz))")
                .setParameter(1, done.tenant().value())
                .setParameter(2, Ids.next())
                .setParameter(3, counts.measure())
                .setParameter(4, person.getId())
                .setParameter(5, person.getUnitId())
                .setParameter(6, money ? ((Money) counts.value()).toDecimal() : (BigDecimal) counts.value())
                .setParameter(7, money)
                .setParameter(8, counts.at().toString())
                .setParameter(9, found.control().toString())
                .setParameter(10, found.basis().revision())
                .setParameter(11, done.docket())
                .setParameter(12, position)
                .setParameter(13, done.record().map(UUID::toString).orElse(null))
                .setParameter(14, done.now().toString())
                .executeUpdate();
    }

    /** What each person comes to. */
    public Map<UUID, BigDecimal> byPerson(TenantId tenant, String measure, Span span) {
        return sums("person_id", tenant, measure, span);
    }

    /** What each unit comes to by itself, without those below it. */
    public Map<UUID, BigDecimal> byUnit(TenantId tenant, String measure, Span span) {
        return sums("unit_id", tenant, measure, span);
    }

    /** Whose contributions were recorded after a moment. */
    public List<UUID> latecomers(TenantId tenant, String measure, Span span, Instant since) {
        return late("person_id", tenant, measure, span, since);
    }

    private List<UUID> late(String column, TenantId tenant, String measure, Span span, Instant since) {
        List<?> found = spanning(
                        "select distinct " + column + SPAN + "and at > cast(?6 as timestamptz)", tenant, measure, span)
                .setParameter(6, since.toString())
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    private Map<UUID, BigDecimal> sums(String column, TenantId tenant, String measure, Span span) {
        List<?> rows = spanning(
                        "select " + column + ", sum(amount)" + SPAN + "group by " + column, tenant, measure, span)
                .getResultList();
        Map<UUID, BigDecimal> sums = new LinkedHashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> sums.put((UUID) row[0], (BigDecimal) row[1]));
        return sums;
    }

    /** Source lines of one person, oldest first. */
    public List<Contribution> ofPerson(TenantId tenant, String measure, UUID person, Span span) {
        return contributions(
                spanning(columns() + SPAN + "and person_id = ?6 order by counts_at, id", tenant, measure, span)
                        .setParameter(6, person));
    }

    /** Source lines recorded for people of these units, oldest first. */
    public List<Contribution> ofUnits(TenantId tenant, String measure, Set<UUID> units, Span span) {
        return contributions(spanning(
                        columns() + SPAN + "and unit_id = any(cast(?6 as uuid[])) order by counts_at, id",
                        tenant,
                        measure,
                        span)
                .setParameter(6, Ids.array(units)));
    }

    /** Units for whose people contributions were recorded after a moment. */
    public List<UUID> lateUnits(TenantId tenant, String measure, Span span, Instant since) {
        return late("unit_id", tenant, measure, span, since);
    }

    /** Source lines of everybody, newest first. */
    public List<Contribution> all(TenantId tenant, String measure, Span span, int limit) {
        return contributions(
                spanning(columns() + SPAN + "order by counts_at desc, id desc limit " + limit, tenant, measure, span));
    }

    private Query spanning(String sql, TenantId tenant, String measure, Span span) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, measure)
                .setParameter(3, span.from().toString())
                .setParameter(4, span.until().toString())
                .setParameter(5, span.recordedBy().toString());
    }

    private static String columns() {
        return "select id, person_id, unit_id, amount, money, " + micros("counts_at")
                + ", control, revision, docket_id, finding, record_id, " + micros("at");
    }

    private static String micros(String column) {
        return "cast(extract(epoch from " + column + ") * 1000000 as bigint)";
    }

    private static List<Contribution> contributions(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(Measures::contribution)
                .toList();
    }

    private static Contribution contribution(Object[] row) {
        return new Contribution(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (BigDecimal) row[3],
                (Boolean) row[4],
                instant(row[5]),
                ControlCode.of((String) row[6]),
                ((Number) row[7]).intValue(),
                (UUID) row[8],
                ((Number) row[9]).intValue(),
                Optional.ofNullable((UUID) row[10]),
                instant(row[11]));
    }

    private static Instant instant(Object micros) {
        var value = ((Number) micros).longValue();
        return Instant.ofEpochSecond(value / 1_000_000, value % 1_000_000 * 1_000);
    }
}
