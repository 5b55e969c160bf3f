package org.guiju.platform.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.review.ReviewItems.Wanted;
import org.guiju.platform.supervision.Supervisors;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** What wants somebody's look: where they hold the supervising post, or lead the company. */
@ApplicationScoped
public class ReviewQueue {

    private static final String LEADERSHIP = "company_leadership";

    @Inject
    ReviewItems items;

    @Inject
    Supervisors supervisors;

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    /** Newest first. */
    @Transactional
    public List<ReviewItem> of(TenantId tenant, Reach reach, Wanted wanted, int offset, int limit) {
        return items.open(tenant, reach, wanted, offset, limit);
    }

    @Transactional
    public int count(TenantId tenant, Reach reach, Wanted wanted) {
        return items.count(tenant, reach, wanted);
    }

    @Transactional
    public Reach reach(TenantId tenant, UUID person) {
        return organisation.roles(tenant, person).contains(LEADERSHIP)
                ? Reach.COMPANY
                : new Reach(false, supervisors.supervisedBy(tenant, person));
    }

    /** What an action names: an entry, or a day of a unit; only what its actor supervises and did not do. */
    List<ReviewItem> named(TenantId tenant, Map<String, Object> values, UUID person) {
        var found = found(tenant, values);
        var reach = found.isEmpty() ? Reach.COMPANY : reach(tenant, person);
        return found.stream()
                .filter(item -> !item.actor().equals(person))
                .filter(reach::has)
                .toList();
    }

    /** Whether some of it is what the person did. */
    boolean isOwn(TenantId tenant, Map<String, Object> values, UUID person) {
        return found(tenant, values).stream().anyMatch(item -> item.actor().equals(person));
    }

    private List<ReviewItem> found(TenantId tenant, Map<String, Object> values) {
        if (values.containsKey("item")) {
            return Ids.read(values.get("item"))
                    .map(docket -> items.open(tenant, docket))
                    .orElse(List.of());
        }
        if (!(values.get("day") instanceof LocalDate day) || !values.containsKey("unit")) {
            return List.of();
        }
        return organisation
                .unitByCode(tenant, values.get("unit").toString())
                .map(unit -> items.open(tenant, unit.getId(), start(tenant, day), start(tenant, day.plusDays(1))))
                .orElse(List.of());
    }

    private Instant start(TenantId tenant, LocalDate day) {
        return day.atStartOfDay(companies.company(tenant).zone()).toInstant();
    }
}
