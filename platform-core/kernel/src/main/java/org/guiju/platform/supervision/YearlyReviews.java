package org.guiju.platform.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.duty.Duty;
import org.guiju.platform.duty.Owners;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Regulation;

/** Which supervised regulations have to be looked over now, and by whom. */
@ApplicationScoped
class YearlyReviews {

    @Inject
    RegulationReviews reviews;

    @Inject
    Supervisors supervisors;

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    @Inject
    Duties duties;

    @Inject
    Docket docket;

    @Inject
    Owners owners;

    /** What is to be reported, with the key under which it is reported once. */
    record Due(Map<String, Object> values, String key) {}

    @Transactional
    public List<Due> now(TenantId tenant) {
        var today =
                companies.now(tenant).atZone(companies.company(tenant).zone()).toLocalDate();
        var posts = supervisors.all(tenant);
        return supervisors.supervisable(tenant).stream()
                .filter(regulation -> posts.containsKey(regulation.code()))
                .flatMap(regulation -> reviews.due(tenant, regulation.code()).stream()
                        .filter(day -> !day.isAfter(today))
                        .map(day -> new Due(
                                report(
                                        tenant,
                                        regulation,
                                        posts.get(regulation.code()).role()),
                                "review/" + regulation.code() + "/" + day)))
                .toList();
    }

    private Map<String, Object> report(TenantId tenant, Regulation regulation, String role) {
        var people = organisation.withRole(tenant, role).stream()
                .map(Employee::getId)
                .toList();
        var title = regulation.title();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("regulation", regulation.code());
        values.put(
                "people",
                (people.isEmpty() ? List.of(owners.anybody(tenant)) : people)
                        .stream().map(UUID::toString).toList());
        values.put("title", "《" + title.zhHans() + "》");
        values.put("title_hant", "《" + title.zhHant() + "》");
        values.put("title_en", "“" + title.en() + "”");
        return values;
    }

    /** It was looked over: nobody owes that any more. */
    void settle(TenantId tenant, String regulation, Instant now) {
        duties.underClause(tenant, RegulationReviews.CLAUSE).stream()
                .filter(duty -> about(tenant, duty).filter(regulation::equals).isPresent())
                .forEach(duty -> duties.close(tenant, duty, "done", now));
    }

    private Optional<Object> about(TenantId tenant, Duty duty) {
        return docket.entry(tenant, duty.getDocketId()).map(DocketEntry::action).map(said -> said.get("regulation"));
    }
}
