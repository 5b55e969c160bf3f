package org.guiju.platform.supervision;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.Repository;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.sdk.decision.ClauseCode;

/** When a regulation was looked over, and when it has to be again: so often, until somebody calls it mature. */
@Repository
public class RegulationReviews {

    /** Whoever says how often. */
    static final ClauseCode CLAUSE = ClauseCode.of("GJ-GOV/10.2");

    private static final String MATURE = "mature";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Regulations regulations;

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    /** How it ended, and when. */
    private record Review(String outcome, Instant at) {}

    void add(TenantId tenant, String regulation, String outcome, UUID docket, Instant at) {
        entityManager
                .createNativeQuery("insert into guiju.regulation_review (tenant_id, id, regulation, outcome, docket_id,"
                        + " at) values (?1, ?2, ?3, ?4, ?5, cast(?6 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, Ids.next())
                .setParameter(3, regulation)
                .setParameter(4, outcome)
                .setParameter(5, docket)
                .setParameter(6, at.toString())
                .executeUpdate();
    }

    private Optional<Review> latest(TenantId tenant, String regulation) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select outcome, cast(extract(epoch from at) * 1000 as bigint)"
                                + " from guiju.regulation_review where tenant_id = ?1 and regulation = ?2 order by id desc limit 1")
                .setParameter(1, tenant.value())
                .setParameter(2, regulation)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Review((String) row[0], Instant.ofEpochMilli(((Number) row[1]).longValue())));
    }

    public boolean isMature(TenantId tenant, String regulation) {
        return latest(tenant, regulation)
                .filter(review -> review.outcome().equals(MATURE))
                .isPresent();
    }

    /** The day on which it has to be looked over again; none for a mature one, and where no clause says how often. */
    public Optional<LocalDate> due(TenantId tenant, String regulation) {
        var last = latest(tenant, regulation);
        if (last.filter(review -> review.outcome().equals(MATURE)).isPresent()) {
            return Optional.empty();
        }
        var rulebook = regulations.rulebook(tenant);
        var root = organisation.units(tenant).stream()
                .filter(unit -> unit.parent().isEmpty())
                .map(Unit::getCode)
                .toList();
        var now = companies.now(tenant);
        var months = rulebook.inForce(CLAUSE, root, now)
                .filter(state -> !state.off())
                .map(state -> ((Number) state.values().get("review_months").value()).intValue());
        var begun = rulebook.inForce(regulation, root, now).stream().map(ClauseState::from);
        return Stream.concat(begun, last.map(Review::at).stream())
                .max(Instant::compareTo)
                .flatMap(at -> months.map(
                        more -> at.atZone(rulebook.zone()).toLocalDate().plusMonths(more)));
    }
}
