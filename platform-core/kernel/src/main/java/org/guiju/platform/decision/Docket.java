package org.guiju.platform.decision;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.schema.StoredFile;
import org.guiju.sdk.decision.Decision;

/** All decisions (裁定台账), append-only: with the action, all facts in scope, and why. */
@Repository
public class Docket {

    /** In the order of {@link #entry(Object[])}. */
    static final String FIELDS = "id, parent_id, action_type, actor_id, by_system, subject_id, channel, outcome,"
            + " cast(action as text), cast(facts as text), cast(findings as text), fault,"
            + " cast(extract(epoch from decided_at) * 1000000 as bigint),"
            + " cast(extract(epoch from happened_at) * 1000000 as bigint)";

    private static final String COLUMNS = "select " + FIELDS + " from guiju.docket d where tenant_id = ?1 ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    DecisionCalendars calendars;

    /** Which entries to show; newest first. */
    public record Filter(
            Optional<String> clause,
            Optional<UUID> actor,
            Optional<Decision.Outcome> outcome,
            Optional<String> action,
            Optional<UUID> record) {

        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public static Filter about(UUID record) {
            return new Filter(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(record));
        }
    }

    public UUID enter(Matter matter, Decision decision, UUID id, Optional<UUID> parent, Optional<String> fault) {
        var tenant = matter.actor().tenant();
        entityManager
                .createNativeQuery("insert into guiju.docket (tenant_id, id, parent_id, action_type, schema_hash,"
                        + " actor_id, by_system, unit_id, subject_id, channel, outcome, action, facts, findings, fault,"
                        + " decided_at, happened_at, premises) values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6, ?7,"
                        + " (select id from guiju.unit where tenant_id = ?1 and code = ?17), cast(?8 as uuid), ?9,"
                        + " ?10, cast(?11 as jsonb), cast(?12 as jsonb), cast(?13 as jsonb), ?14,"
                        + " cast(?15 as timestamptz), cast(?16 as timestamptz), cast(?18 as jsonb))")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, text(parent))
                .setParameter(4, matter.type().code())
                .setParameter(5, matter.type().hash())
                .setParameter(6, matter.actor().employee())
                .setParameter(7, matter.actor().system())
                .setParameter(8, text(matter.subject().map(record -> record.id())))
                .setParameter(9, matter.submission().channel().name())
                .setParameter(10, decision.outcome().name())
                .setParameter(11, Json.write(matter.intake().values()))
                .setParameter(12, Json.write(facts(matter)))
                .setParameter(13, Json.write(DecisionJson.findings(decision)))
                .setParameter(14, fault.orElse(""))
                .setParameter(15, matter.received().toString())
                .setParameter(16, matter.happened().map(Instant::toString).orElse(null))
                .setParameter(17, matter.unit().getLast())
                .setParameter(18, Json.write(premises(matter)))
                .executeUpdate();
        clauses(tenant, decision, id);
        files(matter, id);
        matter.subject().ifPresent(record -> touches(tenant, id, List.of(record.id())));
        if (decision.outcome() == Decision.Outcome.PERMITTED) {
            remember(matter, id);
        }
        return id;
    }

    /** Asked for after the findings are written, so that the directory has been asked all it will be. */
    private Map<String, Object> premises(Matter matter) {
        return PremisesJson.write(new Premises(
                matter.unit(),
                matter.situation().reason(),
                calendars.keep(matter.actor().tenant(), matter.calendar()),
                matter.grants(),
                matter.duties(),
                matter.restraints().size()));
    }

    private void clauses(TenantId tenant, Decision decision, UUID id) {
        var spoke = new TreeMap<String, Integer>();
        decision.findings()
                .forEach(found -> spoke.put(
                        found.control().clause().toString(), found.basis().revision()));
        entityManager
                .createNativeQuery("insert into guiju.docket_clause (tenant_id, clause, docket_id, revision)"
                        + " select ?1, key, ?2, cast(value as int) from jsonb_each_text(cast(?3 as jsonb))")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, Json.write(spoke))
                .executeUpdate();
    }

    private void files(Matter matter, UUID docket) {
        StoredFile.in(matter.type().fields(), matter.intake().values()).forEach(file -> entityManager
                .createNativeQuery("insert into guiju.docket_file (tenant_id, file_id, docket_id)"
                        + " values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, matter.actor().tenant().value())
                .setParameter(2, file.id())
                .setParameter(3, docket)
                .executeUpdate());
    }

    /** The fact that it happened, and its line for those who are told. */
    private void remember(Matter matter, UUID docket) {
        var fact = Ids.next();
        var data = Json.write(matter.intake().values());
        entityManager
                .createNativeQuery(
                        "insert into guiju.fact (tenant_id, id, docket_id, action_type, actor_id, subject_id,"
                                + " data, stated_at, captured_at, recorded_at) values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid),"
                                + " cast(?7 as jsonb), cast(?8 as timestamptz), cast(?8 as timestamptz),"
                                + " cast(?9 as timestamptz))")
                .setParameter(1, matter.actor().tenant().value())
                .setParameter(2, fact)
                .setParameter(3, docket)
                .setParameter(4, matter.type().code())
                .setParameter(5, matter.actor().employee())
                .setParameter(6, text(matter.subject().map(record -> record.id())))
                .setParameter(7, data)
                .setParameter(8, matter.now().toString())
                .setParameter(9, matter.received().toString())
                .executeUpdate();
        entityManager
                .createNativeQuery("insert into guiju.outbox (tenant_id, id, docket_id, topic, payload, created_at)"
                        + " values (?1, ?2, ?3, ?4, jsonb_build_object('fact', ?2), cast(?5 as timestamptz))")
                .setParameter(1, matter.actor().tenant().value())
                .setParameter(2, fact)
                .setParameter(3, docket)
                .setParameter(4, matter.type().code())
                .setParameter(5, matter.received().toString())
                .executeUpdate();
    }

    public void touches(TenantId tenant, UUID docket, Collection<UUID> records) {
        if (records.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("insert into guiju.docket_record (tenant_id, record_id, docket_id)"
                        + " select ?1, cast(value as uuid), ?3 from jsonb_array_elements_text(cast(?2 as jsonb))"
                        + " on conflict do nothing")
                .setParameter(1, tenant.value())
                .setParameter(2, Json.write(records.stream().map(UUID::toString).toList()))
                .setParameter(3, docket)
                .executeUpdate();
    }

    public Optional<DocketEntry> entry(TenantId tenant, UUID id) {
        return entries(COLUMNS + "and id = ?2", tenant, Map.of(2, id)).stream().findFirst();
    }

    public List<DocketEntry> entries(TenantId tenant, Filter filter, int offset, int limit) {
        var where = new StringBuilder();
        Map<Integer, Object> parameters = new LinkedHashMap<>();
        filter.clause()
                .ifPresent(clause -> add(
                        where,
                        parameters,
                        "id in (select docket_id from guiju.docket_clause where tenant_id = ?1 and clause = #)",
                        clause));
        filter.actor().ifPresent(actor -> add(where, parameters, "actor_id = #", actor));
        filter.outcome().ifPresent(outcome -> add(where, parameters, "outcome = #", outcome.name()));
        filter.action().ifPresent(action -> add(where, parameters, "action_type = #", action));
        filter.record()
                .ifPresent(record -> add(
                        where,
                        parameters,
                        "id in (select docket_id from guiju.docket_record where tenant_id = ?1 and record_id = #)",
                        record));
        return entries(COLUMNS + where + " order by id desc offset " + offset + " limit " + limit, tenant, parameters);
    }

    /** What followed from an entry in the same transaction, in order. */
    public List<DocketEntry> followUps(TenantId tenant, UUID parent) {
        return entries(COLUMNS + "and parent_id = ?2 order by id", tenant, Map.of(2, parent));
    }

    /** Entries of actions that carried a file. */
    public List<DocketEntry> carrying(TenantId tenant, UUID file) {
        return entries(
                COLUMNS + "and id in (select docket_id from guiju.docket_file where tenant_id = ?1 and file_id = ?2)",
                tenant,
                Map.of(2, file));
    }

    public List<UUID> records(TenantId tenant, UUID docket) {
        List<?> found = entityManager
                .createNativeQuery("select record_id from guiju.docket_record"
                        + " where tenant_id = ?1 and docket_id = ?2 order by record_id")
                .setParameter(1, tenant.value())
                .setParameter(2, docket)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    private static void add(StringBuilder where, Map<Integer, Object> parameters, String condition, Object value) {
        var position = parameters.size() + 2;
        where.append("and ").append(condition.replace("#", "?" + position)).append(' ');
        parameters.put(position, value);
    }

    private List<DocketEntry> entries(String sql, TenantId tenant, Map<Integer, Object> parameters) {
        var query = entityManager.createNativeQuery(sql).setParameter(1, tenant.value());
        parameters.forEach(query::setParameter);
        var entries = new ArrayList<DocketEntry>();
        for (var found : query.getResultList()) {
            entries.add(entry((Object[]) found));
        }
        return entries;
    }

    static DocketEntry entry(Object[] row) {
        return new DocketEntry(
                (UUID) row[0],
                Optional.ofNullable((UUID) row[1]),
                (String) row[2],
                (UUID) row[3],
                (Boolean) row[4],
                Optional.ofNullable((UUID) row[5]),
                Submission.Channel.valueOf((String) row[6]),
                Json.readMap((String) row[8]),
                Json.readMap((String) row[9]),
                new Decision(Decision.Outcome.valueOf((String) row[7]), DecisionJson.read(Json.read((String) row[10]))),
                Optional.ofNullable((String) row[11]).filter(fault -> !fault.isEmpty()),
                instant((Number) row[12]),
                Optional.ofNullable((Number) row[13]).map(Docket::instant));
    }

    private static Instant instant(Number micros) {
        return Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS);
    }

    private static Map<String, Object> facts(Matter matter) {
        Map<String, Object> facts = new LinkedHashMap<>(matter.values());
        facts.remove("action");
        return facts;
    }

    private static String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse(null);
    }
}
