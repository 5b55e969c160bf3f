package org.guiju.platform.importing;

import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;

/** All lists that people of a company brought. */
@Repository
public class ImportRuns {

    private static final String COLUMNS = "select id, employee_id, file, cast(header as text), coalesce(kind, ''),"
            + " cast(columns as text), state, rows, cast(extract(epoch from at) * 1000 as bigint) from guiju.import_run where tenant_id = ?1 ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    void add(TenantId tenant, ImportRun run) {
        entityManager
                .createNativeQuery("insert into guiju.import_run (tenant_id, id, employee_id, file, header, rows, at)"
                        + " values (?1, ?2, ?3, ?4, cast(?5 as jsonb), ?6, cast(?7 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, run.id())
                .setParameter(3, run.employee())
                .setParameter(4, run.file())
                .setParameter(5, array(run.header()))
                .setParameter(6, run.rows())
                .setParameter(7, run.at().toString())
                .executeUpdate();
    }

    /** Of this employee alone: what somebody brings is theirs until it is done. */
    public Optional<ImportRun> run(TenantId tenant, UUID employee, UUID id) {
        return list(COLUMNS + "and employee_id = ?2 and id = ?3", tenant, employee, id).stream()
                .findFirst();
    }

    /** Whoever brought it. */
    Optional<ImportRun> run(TenantId tenant, UUID id) {
        return list(COLUMNS + "and id = ?2", tenant, id).stream().findFirst();
    }

    /** Newest first. */
    public List<ImportRun> of(TenantId tenant, UUID employee, int limit) {
        return list(COLUMNS + "and employee_id = ?2 order by id desc limit " + limit, tenant, employee);
    }

    private List<ImportRun> list(String sql, TenantId tenant, UUID... parameters) {
        var query = entityManager.createNativeQuery(sql).setParameter(1, tenant.value());
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 2, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> run((Object[]) row)).toList();
    }

    private static ImportRun run(Object[] row) {
        return new ImportRun(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                texts((String) row[3]),
                Optional.of((String) row[4]).filter(kind -> !kind.isEmpty()),
                texts((String) row[5]),
                ImportRun.State.valueOf(((String) row[6]).toUpperCase(Locale.ROOT)),
                ((Number) row[7]).intValue(),
                Instant.ofEpochMilli(((Number) row[8]).longValue()));
    }

    void choose(TenantId tenant, UUID id, String kind, Collection<String> columns) {
        entityManager
                .createNativeQuery("update guiju.import_run set kind = ?3, columns = cast(?4 as jsonb)"
                        + " where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, kind)
                .setParameter(4, array(columns))
                .executeUpdate();
        entityManager
                .createNativeQuery("update guiju.import_row set verdict = null, hash = null, says = '[]'"
                        + " where tenant_id = ?1 and run_id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .executeUpdate();
    }

    /** True for the one who turns it; somebody else may have been quicker. */
    boolean turn(TenantId tenant, UUID id, Collection<ImportRun.State> from, ImportRun.State to) {
        return entityManager
                        .createNativeQuery("update guiju.import_run set state = ?3"
                                + " where tenant_id = ?1 and id = ?2 and state = any (string_to_array(?4, ','))")
                        .setParameter(1, tenant.value())
                        .setParameter(2, id)
                        .setParameter(3, ImportRows.lower(to))
                        .setParameter(
                                4,
                                String.join(
                                        ",",
                                        from.stream().map(ImportRows::lower).toList()))
                        .executeUpdate()
                == 1;
    }

    static String array(Collection<String> texts) {
        return Json.createArrayBuilder(texts).build().toString();
    }

    static List<String> texts(String json) {
        try (var reader = Json.createReader(new java.io.StringReader(json))) {
            return reader.readArray().getValuesAs(jakarta.json.JsonString::getString);
        }
    }

    /** How many rows there are of each verdict, and of each outcome. */
    public Map<String, Integer> counts(TenantId tenant, UUID id) {
        List<?> rows = entityManager
                .createNativeQuery("select coalesce('outcome.' || outcome, 'verdict.' || verdict, 'open'), count(*)"
                        + " from guiju.import_row where tenant_id = ?1 and run_id = ?2 group by 1")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .getResultList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).intValue()));
        return counts;
    }
}
