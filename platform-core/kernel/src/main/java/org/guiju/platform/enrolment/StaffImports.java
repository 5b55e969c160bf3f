package org.guiju.platform.enrolment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.schema.StoredFile;
import org.guiju.sdk.Texts;

/** Lists of staff and their rows. */
@Repository
public class StaffImports {

    private static final String COLUMNS = "select id, file_name, brought_by,"
            + " cast(extract(epoch from brought_at) * 1000 as bigint), state, docket_id from guiju.staff_import"
            + " where tenant_id = ?1 ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** A list whose rows are still to be checked. */
    void add(TenantId tenant, UUID id, StoredFile file, UUID by, Instant at) {
        entityManager
                .createNativeQuery("insert into guiju.staff_import (tenant_id, id, file_id, file_name, brought_by,"
                        + " brought_at) values (?1, ?2, ?3, ?4, ?5, cast(?6 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, file.id())
                .setParameter(4, file.name())
                .setParameter(5, by)
                .setParameter(6, at.toString())
                .executeUpdate();
    }

    /** The file whose rows are still to be checked. */
    Optional<UUID> unchecked(TenantId tenant, UUID id) {
        List<?> found = entityManager
                .createNativeQuery("select file_id from guiju.staff_import where tenant_id = ?1 and id = ?2"
                        + " and state = 'checking'")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .getResultList();
        return found.stream().findFirst().map(UUID.class::cast);
    }

    void checked(TenantId tenant, UUID id, List<Checked> rows) {
        put(tenant, id, rows);
        entityManager
                .createNativeQuery("update guiju.staff_import set state = 'checked' where tenant_id = ?1 and id = ?2"
                        + " and state = 'checking'")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .executeUpdate();
    }

    /** Rows as they have been checked now, in place of what was known of them. */
    void put(TenantId tenant, UUID id, List<Checked> rows) {
        entityManager
                .createNativeQuery("insert into guiju.staff_import_row (tenant_id, import_id, row, cells, verdict,"
                        + " problems) select ?1, ?2, x.row, x.cells, x.verdict, x.problems"
                        + " from jsonb_to_recordset(cast(?3 as jsonb))"
                        + " as x(row int, cells jsonb, verdict text, problems jsonb)"
                        + " on conflict (tenant_id, import_id, row) do update set cells = excluded.cells,"
                        + " verdict = excluded.verdict, problems = excluded.problems")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(
                        3, Json.write(rows.stream().map(StaffImports::json).toList()))
                .executeUpdate();
    }

    private static Map<String, Object> json(Checked row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        row.cells().forEach((column, text) -> cells.put(column.code(), text));
        Map<String, Object> problems = new LinkedHashMap<>();
        row.problems()
                .forEach((column, says) -> problems.put(
                        column.code(), Map.of("zh-Hans", says.zhHans(), "zh-Hant", says.zhHant(), "en", says.en())));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", row.row());
        json.put("cells", cells);
        json.put("verdict", row.verdict().name().toLowerCase(Locale.ROOT));
        json.put("problems", problems);
        return json;
    }

    public Optional<StaffImport> list(TenantId tenant, UUID id) {
        return lists(entityManager.createNativeQuery(COLUMNS + "and id = ?2").setParameter(2, id), tenant).stream()
                .findFirst();
    }

    /** The newest first. */
    public List<StaffImport> latest(TenantId tenant, int most) {
        return lists(
                entityManager
                        .createNativeQuery(COLUMNS + "order by id desc limit ?2")
                        .setParameter(2, most),
                tenant);
    }

    /** The one that is being applied, if any. */
    Optional<StaffImport> applying(TenantId tenant) {
        return lists(entityManager.createNativeQuery(COLUMNS + "and state = ?2").setParameter(2, "applying"), tenant)
                .stream()
                .findFirst();
    }

    private List<StaffImport> lists(Query query, TenantId tenant) {
        List<?> rows = query.setParameter(1, tenant.value()).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new StaffImport(
                        (UUID) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        Instant.ofEpochMilli(((Number) row[3]).longValue()),
                        StaffImport.State.valueOf(((String) row[4]).toUpperCase(Locale.ROOT)),
                        Optional.ofNullable((UUID) row[5]),
                        counts(tenant, (UUID) row[0])))
                .toList();
    }

    private Map<String, Integer> counts(TenantId tenant, UUID id) {
        List<?> rows = entityManager
                .createNativeQuery("select verdict, state, count(*) from guiju.staff_import_row"
                        + " where tenant_id = ?1 and import_id = ?2 group by verdict, state")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .getResultList();
        var counts = new HashMap<String, Integer>();
        rows.stream().map(Object[].class::cast).forEach(row -> {
            var count = ((Number) row[2]).intValue();
            counts.merge((String) row[0], count, Integer::sum);
            counts.merge((String) row[1], count, Integer::sum);
        });
        return counts;
    }

    /** Rows that were not done, with a verdict or in a state, in the order of the file. */
    public List<StaffImport.Row> rows(TenantId tenant, UUID id, String what, int skip, int most) {
        return read(entityManager
                .createNativeQuery(ROWS + "and (verdict = ?3 or state = ?3) order by row limit ?4 offset ?5")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, what)
                .setParameter(4, most)
                .setParameter(5, skip));
    }

    List<StaffImport.Row> all(TenantId tenant, UUID id) {
        return read(entityManager
                .createNativeQuery(ROWS + "order by row")
                .setParameter(1, tenant.value())
                .setParameter(2, id));
    }

    /** The next rows to be applied. */
    List<StaffImport.Row> next(TenantId tenant, UUID id, int most) {
        return read(entityManager
                .createNativeQuery(
                        ROWS + "and verdict in ('add', 'change') and state = 'waiting' order by row limit ?3")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, most));
    }

    private static final String ROWS = "select row, cast(cells as text), verdict, cast(problems as text), state,"
            + " cast(says as text), docket_id from guiju.staff_import_row where tenant_id = ?1 and import_id = ?2 ";

    private static List<StaffImport.Row> read(Query query) {
        var found = new ArrayList<StaffImport.Row>();
        for (Object one : query.getResultList()) {
            var row = (Object[]) one;
            Map<String, String> cells = new LinkedHashMap<>();
            Json.readMap((String) row[1]).forEach((column, text) -> cells.put(column, String.valueOf(text)));
            Map<String, Texts> problems = new LinkedHashMap<>();
            Json.readMap((String) row[3]).forEach((column, says) -> problems.put(column, texts((Map<?, ?>) says)));
            found.add(new StaffImport.Row(
                    ((Number) row[0]).intValue(),
                    cells,
                    (String) row[2],
                    problems,
                    (String) row[4],
                    Optional.ofNullable((String) row[5]).map(Json::readTexts),
                    Optional.ofNullable((UUID) row[6])));
        }
        return found;
    }

    private static Texts texts(Map<?, ?> says) {
        return new Texts(
                String.valueOf(says.get("zh-Hans")),
                String.valueOf(says.get("zh-Hant")),
                String.valueOf(says.get("en")));
    }

    void settle(TenantId tenant, UUID id, int row, String state, Optional<Texts> says, Optional<UUID> docket) {
        entityManager
                .createNativeQuery("update guiju.staff_import_row set state = ?4, says = cast(?5 as jsonb),"
                        + " docket_id = cast(?6 as uuid) where tenant_id = ?1 and import_id = ?2 and row = ?3")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, row)
                .setParameter(4, state)
                .setParameter(5, says.map(Json::write).orElse(null))
                .setParameter(6, docket.map(UUID::toString).orElse(null))
                .executeUpdate();
    }

    void begin(TenantId tenant, UUID id, UUID by, UUID docket) {
        entityManager
                .createNativeQuery("update guiju.staff_import set state = 'applying', applied_by = ?3, docket_id = ?4"
                        + " where tenant_id = ?1 and id = ?2 and state = 'checked'")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, by)
                .setParameter(4, docket)
                .executeUpdate();
    }

    void end(TenantId tenant, UUID id, StaffImport.State state, Instant at) {
        entityManager
                .createNativeQuery("update guiju.staff_import set state = ?3, ended_at = cast(?4 as timestamptz)"
                        + " where tenant_id = ?1 and id = ?2 and state in ('checking', 'checked', 'applying')")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, state.name().toLowerCase(Locale.ROOT))
                .setParameter(4, at.toString())
                .executeUpdate();
    }

    /** In whose name it is applied. */
    Optional<UUID> appliedBy(TenantId tenant, UUID id) {
        List<?> found = entityManager
                .createNativeQuery("select applied_by from guiju.staff_import where tenant_id = ?1 and id = ?2"
                        + " and state = 'applying'")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .getResultList();
        return found.stream().findFirst().map(UUID.class::cast);
    }
}
