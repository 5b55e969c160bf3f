package org.guiju.platform.importing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.Repository;
import org.guiju.platform.sheet.Line;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Texts;

/** Rows of the lists that people brought. */
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
                COLUMNS
                        + "and outcome is null and verdict in ('ready', 'add', 'change', 'waits') order by number limit "
                        + limit,
                tenant,
                run);
    }

    /** Every row, as it stands in the file. */
    List<ImportRow> all(TenantId tenant, UUID run) {
        return list(COLUMNS + "order by number", tenant, run);
    }

    /** Those of one verdict or outcome, in their order. */
    public List<ImportRow> of(TenantId tenant, UUID run, ImportRow.Verdict verdict, int offset, int limit) {
        return list(
                COLUMNS + "and coalesce(outcome, verdict) = '" + lower(verdict) + "' order by number offset " + offset
                        + " limit " + limit,
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

    /** What has been found of rows before anything is done. */
    void tried(TenantId tenant, UUID run, Map<Integer, ImportRow.Judged> rows) {
        note("verdict", tenant, run, rows);
    }

    /** What came of rows. */
    void applied(TenantId tenant, UUID run, Map<Integer, ImportRow.Judged> rows) {
        note("outcome", tenant, run, rows);
    }

    private void note(String column, TenantId tenant, UUID run, Map<Integer, ImportRow.Judged> rows) {
        var noted = Json.createArrayBuilder();
        rows.forEach((number, judged) -> noted.add(Json.createObjectBuilder()
                .add("number", number)
                .add("verdict", lower(judged.verdict()))
                .add("hash", judged.mark())
                .add("says", says(judged))
                .add("docket", judged.docket().map(UUID::toString).orElse(""))
                .add("record", judged.record().map(UUID::toString).orElse(""))));
        entityManager
                .createNativeQuery(
                        "update guiju.import_row r set " + column + " = n.verdict, hash = nullif(n.hash, ''),"
                                + " says = n.says, docket_id = cast(nullif(n.docket, '') as uuid),"
                                + " record_id = cast(nullif(n.record, '') as uuid)"
                                + " from jsonb_to_recordset(cast(?3 as jsonb)) as n(number int, verdict text, hash text,"
                                + " says jsonb, docket text, record text)"
                                + " where r.tenant_id = ?1 and r.run_id = ?2 and r.number = n.number")
                .setParameter(1, tenant.value())
                .setParameter(2, run)
                .setParameter(3, noted.build().toString())
                .executeUpdate();
    }

    private static JsonArrayBuilder says(ImportRow.Judged judged) {
        var says = Json.createArrayBuilder();
        judged.says()
                .forEach(remark -> says.add(Json.createObjectBuilder()
                        .add("field", remark.field())
                        .add("zhHans", remark.text().zhHans())
                        .add("zhHant", remark.text().zhHant())
                        .add("en", remark.text().en())));
        return says;
    }

    /**
     * Puts corrected cells into a row. Others may have been wrong, or seemed to be the same, because of it: they are tried
     * again too.
     */
    void correct(TenantId tenant, UUID run, ImportRow row) {
        var faults = Json.createObjectBuilder();
        row.faults().forEach((column, fault) -> faults.add(String.valueOf(column), fault));
        entityManager
                .createNativeQuery("update guiju.import_row set cells = cast(?4 as jsonb), faults = cast(?5 as jsonb)"
                        + " where tenant_id = ?1 and run_id = ?2 and number = ?3")
                .setParameter(1, tenant.value())
                .setParameter(2, run)
                .setParameter(3, row.number())
                .setParameter(4, ImportRuns.array(row.cells()))
                .setParameter(5, faults.build().toString())
                .executeUpdate();
        entityManager
                .createNativeQuery("update guiju.import_row set verdict = null, hash = null, says = '[]'"
                        + " where tenant_id = ?1 and run_id = ?2 and (number = ?3 or verdict in ('wrong', 'known'))")
                .setParameter(1, tenant.value())
                .setParameter(2, run)
                .setParameter(3, row.number())
                .executeUpdate();
    }

    /** A row of any list that says the same. */
    record Alike(UUID list, int number, String outcome, Optional<UUID> docket, Optional<UUID> record) {

        boolean isDone() {
            return outcome.equals("done") || outcome.equals("waits");
        }

        boolean isRefused() {
            return outcome.equals("refused");
        }
    }

    /** Rows that were tried before, by their mark. */
    Map<String, List<Alike>> alike(TenantId tenant, Collection<String> marks) {
        List<?> rows = entityManager
                .createNativeQuery("select hash, run_id, number, coalesce(outcome, ''), docket_id, record_id"
                        + " from guiju.import_row where tenant_id = ?1 and hash = any (string_to_array(?2, ','))")
                .setParameter(1, tenant.value())
                .setParameter(2, String.join(",", marks))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> new Alike(
                                        (UUID) row[1],
                                        ((Number) row[2]).intValue(),
                                        (String) row[3],
                                        Optional.ofNullable((UUID) row[4]),
                                        Optional.ofNullable((UUID) row[5])),
                                Collectors.toList())));
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
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
