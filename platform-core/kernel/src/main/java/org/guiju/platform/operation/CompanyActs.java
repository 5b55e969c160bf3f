package org.guiju.platform.operation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** What operators did to companies, on its way into the companies' own dockets. */
@Repository
class CompanyActs {

    static final String CLOCK = Clocks.OF_THE_PLATFORM + "act";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Clocks clocks;

    @Inject
    Names names;

    /** What there is to do to a company; spelt as in {@code RecordPlatformAct}. */
    enum Kind {
        CREATED,
        INVITED,
        SUSPENDED,
        RESUMED,
        EXPORTED,
        CLOSING
    }

    record Act(UUID id, String act, String operator, String reason) {}

    /** The clock carries it over as soon as the operator's action is committed. */
    void add(CarriedOut permitted, TenantId company, Kind kind, String reason) {
        var id = Ids.next();
        entityManager
                .createNativeQuery("insert into guiju.company_act (id, company_id, act, operator, reason, at)"
                        + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as timestamptz))")
                .setParameter(1, id)
                .setParameter(2, company.value())
                .setParameter(3, kind.name().toLowerCase(Locale.ROOT))
                .setParameter(4, names.operator(permitted))
                .setParameter(5, reason)
                .setParameter(6, permitted.now().toString())
                .executeUpdate();
        clocks.set(company, CLOCK, id, Instant.EPOCH);
    }

    Optional<Act> act(UUID id) {
        List<?> rows = entityManager
                .createNativeQuery("select id, act, operator, reason from guiju.company_act where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Act((UUID) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .findFirst();
    }

    void recorded(UUID id, Instant now) {
        entityManager
                .createNativeQuery("update guiju.company_act set recorded_at = cast(?2 as timestamptz) where id = ?1")
                .setParameter(1, id)
                .setParameter(2, now.toString())
                .executeUpdate();
    }
}
