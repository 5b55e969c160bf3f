package org.guiju.platform.importing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.sheet.Line;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Texts;

/** Rows of the tables that people brought. */
@Repository
public class ImportRows {

    private static final String COLUMNS = "select number, cast(cells as text), cast(faults as text),"
            + " coalesce(verdict, ''), coalesce(outcome, ''), cast(says as text), docket_id, record_id"
            + " from guiju.import_row where tenant_id = ?1 and run_id = ?2 ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    void add(TenantId tenant, UUID run, List<Line> lines) {
        var rows = Json.createArrayBuilder();
        lines.forEach(line -> {
            var faults = Json.createObjectBuilder();
            line.faults().forEach((column, fault) -> faults.add(String.valueOf(column), fault.name()));
            rows.add(Json.createObjectBuilder()
                    .add("number", line.number())
                    .add("cells", Json.createArrayBuilder(line.cells()))
                    .add("faults", faults));
        });
        entityManager
                .createNativeQuery("insert into guiju.import_row (tenant_id, run_id, number, cells, faults)"
                        + " select ?1, ?2, cast(one->>'number' as int), one->'cells', one->'faults'"
                        + " from jsonb_array_elements(cast(?3 as jsonb)) one")
                .setParameter(1, tenant.value())
                .setParameter(2, run)
                .setParameter(3, rows.build().toString())
                .executeUpdate();
    }

    /** The next rows that were not tried yet. */
    List<ImportRow> untried(TenantId tenant, UUID run, int limit) {
        return list(COLUMNS + "and verdict is null order by number limit " + limit, tenant, run);
    }

    /** The next rows that would pass, or wait, and were not put before the desk yet. */
    List<ImportRow> unapplied(TenantId tenant, UUID run, int limit) {
        return list(
                COLUMNS + "and outcome is null and verdict in ('ready', 'waits') order by number limit " + limit,
                tenant,
                run);
    }

    /** Those with something to say first, as they stand in the file. */
    public List<ImportRow> remarkable(TenantId tenant, UUID run, int offset, int limit) {
        return list(
                COLUMNS + "order by coalesce(outcome, verdict, 'z') in ('wrong', 'refused') desc,"
                        + " coalesce(outcome, verdict, 'z') in ('waits', 'known') desc, number offset " + offset
                        + " limit " + limit,
                tenant,
                run);
    }

    /** Rows of which nothing came, in their order. */
    public List<ImportRow> failed(TenantId tenant, UUID run, int after, int limit) {
        return list(
                COLUMNS + "and coalesce(outcome, verdict) in ('wrong', 'refused') and number > " + after
                        + " order by number limit " + limit,
                tenant,
                run);
    }

    void tried(TenantId tenant, UUID run, int number, String hash, ImportRow.Judged judged) {
        note("verdict", tenant, run, number, hash, judged);
    }

    void applied(TenantId tenant, UUID run, int number, String hash, ImportRow.Judged judged) {
        note("outcome", tenant, run, number, hash, judged);
    }

    private void note(String column, TenantId tenant, UUID run, int number, String hash, ImportRow.Judged judged) {
        var says = Json.createArrayBuilder();
        judged.says()
                .forEach(remark -> says.add(Json.createObjectBuilder()
                        .add("field", remark.field())
                        .add("zhHans", remark.text().zhHans())
                        .add("zhHant", remark.text().zhHant())
                        .add("en", remark.text().en())));
        entityManager
                .createNativeQuery(
                        "update guiju.import_row set " + column + " = ?4, hash = ?5, says = cast(?6 as jsonb),"
                                + " docket_id = cast(nullif(?7, '') as uuid), record_id = cast(nullif(?8, '') as uuid)"
                                + " where tenant_id = ?1 and run_id = ?2 and number = ?3")
                .setParameter(1, tenant.value())
                .setParameter(2, run)
                .setParameter(3, number)
                .setParameter(4, judged.verdict().name().toLowerCase(Locale.ROOT))
                .setParameter(5, hash)
                .setParameter(6, says.build().toString())
                .setParameter(7, judged.docket().map(UUID::toString).orElse(""))
                .setParameter(8, judged.record().map(UUID::toString).orElse(""))
                .executeUpdate();
    }

    /** The record, or at least the decision, that came of a row that said the same. */
    Optional<ImportRow> done(TenantId tenant, String hash) {
        List<?> rows = entityManager
                .createNativeQuery(COLUMNS.replace("and run_id = ?2", "and hash = ?2")
                        + "and outcome in ('done', 'waits') limit 1")
                .setParameter(1, tenant.value())
                .setParameter(2, hash)
                .getResultList();
        return rows.stream().findFirst().map(row -> row((Object[]) row));
    }

    /** Whether the same stands further up in the same table. */
    boolean hasEarlier(TenantId tenant, UUID run, String hash, int number) {
        return !entityManager
                .createNativeQuery("select 1 from guiju.import_row where tenant_id = ?1 and hash = ?2 and run_id = ?3"
                        + " and number < ?4 limit 1")
                .setParameter(1, tenant.value())
                .setParameter(2, hash)
                .setParameter(3, run)
                .setParameter(4, number)
                .getResultList()
                .isEmpty();
    }

    /** How often a row that said the same was refused; it may be tried again. */
    int refusals(TenantId tenant, String hash) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from guiju.import_row where tenant_id = ?1 and hash = ?2"
                                + " and outcome = 'refused'")
                        .setParameter(1, tenant.value())
                        .setParameter(2, hash)
                        .getSingleResult())
                .intValue();
    }

    private List<ImportRow> list(String sql, TenantId tenant, UUID run) {
        List<?> rows = entityManager
                .createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, run)
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static ImportRow row(Object[] row) {
        Map<Integer, String> faults = new HashMap<>();
        object((String) row[2])
                .forEach((column, fault) ->
                        faults.put(Integer.valueOf(column), ((jakarta.json.JsonString) fault).getString()));
        return new ImportRow(
                ((Number) row[0]).intValue(),
                ImportRuns.texts((String) row[1]),
                faults,
                verdict((String) row[3]),
                verdict((String) row[4]),
                remarks((String) row[5]),
                Optional.ofNullable((UUID) row[6]),
                Optional.ofNullable((UUID) row[7]));
    }

    private static Optional<ImportRow.Verdict> verdict(String text) {
        return Optional.of(text)
                .filter(one -> !one.isEmpty())
                .map(one -> ImportRow.Verdict.valueOf(one.toUpperCase(Locale.ROOT)));
    }

    private static List<ImportRow.Remark> remarks(String json) {
        var remarks = new ArrayList<ImportRow.Remark>();
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readArray()
                    .getValuesAs(JsonObject.class)
                    .forEach(one -> remarks.add(new ImportRow.Remark(
                            one.getString("field"),
                            new Texts(one.getString("zhHans"), one.getString("zhHant"), one.getString("en")))));
        }
        return remarks;
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
