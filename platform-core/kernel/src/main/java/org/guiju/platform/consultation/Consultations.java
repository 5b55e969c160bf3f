package org.guiju.platform.consultation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.Repository;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** Rounds of asking, whom each asked about which text, and what was said. */
@Repository
public class Consultations {

    /** Type of the record of a round. */
    public static final String ROUND = "consultation";

    /** Type of the record of what somebody said. */
    public static final String COMMENT = "consultation_comment";

    private static final int MOST = 1_000;

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Records records;

    @Inject
    Regulations regulations;

    /** @param content what they are asked about, as it stands now */
    public void open(TenantId tenant, UUID round, String content, Collection<UUID> people, Instant now) {
        entityManager
                .createNativeQuery("insert into guiju.consulted_draft (tenant_id, consultation_id, content, at)"
                        + " values (?1, ?2, ?3, cast(?4 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, round)
                .setParameter(3, content)
                .setParameter(4, now.toString())
                .executeUpdate();
        entityManager
                .createNativeQuery("insert into guiju.consulted_person (tenant_id, consultation_id, employee_id)"
                        + " select ?1, ?2, unnest(cast(?3 as uuid[]))")
                .setParameter(1, tenant.value())
                .setParameter(2, round)
                .setParameter(3, Ids.array(people))
                .executeUpdate();
    }

    /** What was asked about in a round. */
    public String content(TenantId tenant, UUID round) {
        return (String) entityManager
                .createNativeQuery(
                        "select content from guiju.consulted_draft where tenant_id = ?1 and consultation_id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, round)
                .getSingleResult();
    }

    /** Counts somebody once, however often they speak. */
    void takePart(TenantId tenant, UUID round, UUID person, Instant now) {
        entityManager
                .createNativeQuery(
                        "update guiju.consulted_person set took_part_at = cast(?4 as timestamptz)"
                                + " where tenant_id = ?1 and consultation_id = ?2 and employee_id = ?3 and took_part_at is null")
                .setParameter(1, tenant.value())
                .setParameter(2, round)
                .setParameter(3, person)
                .setParameter(4, now.toString())
                .executeUpdate();
    }

    /** Whether somebody is asked, and whether they took part already; empty for those who are not asked. */
    public Optional<Boolean> tookPart(TenantId tenant, UUID round, UUID person) {
        List<?> rows = entityManager
                .createNativeQuery("select took_part_at is not null from guiju.consulted_person"
                        + " where tenant_id = ?1 and consultation_id = ?2 and employee_id = ?3")
                .setParameter(1, tenant.value())
                .setParameter(2, round)
                .setParameter(3, person)
                .getResultList();
        return rows.stream().findFirst().map(Boolean.class::cast);
    }

    public Turnout turnout(TenantId tenant, UUID round) {
        List<?> rows = entityManager
                .createNativeQuery("select c.employee_id, c.took_part_at is not null from guiju.consulted_person c"
                        + " join guiju.employee e on e.tenant_id = c.tenant_id and e.id = c.employee_id"
                        + " where c.tenant_id = ?1 and c.consultation_id = ?2"
                        + " and (e.state = 'active' or c.took_part_at is not null) order by c.employee_id")
                .setParameter(1, tenant.value())
                .setParameter(2, round)
                .getResultList();
        var silent = new ArrayList<UUID>();
        rows.stream()
                .map(Object[].class::cast)
                .filter(row -> !((Boolean) row[1]))
                .forEach(row -> silent.add((UUID) row[0]));
        return new Turnout(rows.size(), rows.size() - silent.size(), List.copyOf(silent));
    }

    /** Everybody who is asked, and whether they took part. */
    public Map<UUID, Boolean> people(TenantId tenant, UUID round) {
        List<?> rows = entityManager
                .createNativeQuery("select employee_id, took_part_at is not null from guiju.consulted_person"
                        + " where tenant_id = ?1 and consultation_id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, round)
                .getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (UUID) row[0], row ->
                (Boolean) row[1]));
    }

    /** Open rounds in which somebody is asked and has not said anything. */
    public List<BusinessRecord> waitingFor(TenantId tenant, UUID person) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select r.* from guiju.record r join guiju.consulted_person c on c.tenant_id = r.tenant_id"
                                + " and c.consultation_id = r.id where r.tenant_id = ?1 and c.employee_id = ?2"
                                + " and c.took_part_at is null and r.state = 'open' order by r.id",
                        BusinessRecord.class)
                .setParameter(1, tenant.value())
                .setParameter(2, person)
                .getResultList();
        return rows.stream().map(BusinessRecord.class::cast).toList();
    }

    /** Rounds in which somebody was asked, newest first. */
    public List<BusinessRecord> asking(TenantId tenant, UUID person, int limit) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select r.* from guiju.record r join guiju.consulted_person c on c.tenant_id = r.tenant_id"
                                + " and c.consultation_id = r.id where r.tenant_id = ?1 and c.employee_id = ?2"
                                + " order by r.id desc limit " + limit,
                        BusinessRecord.class)
                .setParameter(1, tenant.value())
                .setParameter(2, person)
                .getResultList();
        return rows.stream().map(BusinessRecord.class::cast).toList();
    }

    /** Rounds about a draft that were not withdrawn, oldest first. */
    public List<BusinessRecord> about(TenantId tenant, UUID draft) {
        return found(tenant, ROUND, "draft", draft.toString()).stream()
                .filter(round -> !round.getState().equals("withdrawn"))
                .toList();
    }

    /** What was said in a round, oldest first. */
    public List<BusinessRecord> comments(TenantId tenant, UUID round) {
        return found(tenant, COMMENT, "consultation", round.toString());
    }

    private List<BusinessRecord> found(TenantId tenant, String type, String field, String value) {
        return regulations
                .library(tenant)
                .recordType(type)
                .map(found -> records.matching(tenant, found, List.of(Map.entry(field, value)), List.of(), MOST))
                .orElse(List.of());
    }
}
