package org.guiju.platform.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.duty.Duty;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.staffing.Roles;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.Regulation.Supervisor;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;

/** Supervising posts that nobody fills, and the duties to fill them. */
@ApplicationScoped
class Vacancies {

    /** Whoever says how soon such a post is filled. */
    static final ClauseCode CLAUSE = ClauseCode.of("GJ-GOV/10.1");

    @Inject
    Supervisors supervisors;

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    @Inject
    Clocks clocks;

    @Inject
    Duties duties;

    @Inject
    Docket docket;

    @Inject
    Deputies deputies;

    @Inject
    Roles roles;

    /**
     * Nobody fills a post.
     *
     * @param regulations that it supervises
     * @param units where nobody does, there or above
     * @param deputies who stand in there
     */
    record Vacancy(String role, List<Regulation> regulations, List<Unit> units, List<UUID> deputies) {

        boolean isSaidBy(Map<String, Object> report) {
            return role.equals(report.get("role"));
        }
    }

    /** Those that nobody owes yet. */
    @Transactional
    public List<Vacancy> unreported(TenantId tenant) {
        var owed = owed(tenant).values();
        return all(tenant).stream()
                .filter(vacancy -> owed.stream().noneMatch(vacancy::isSaidBy))
                .toList();
    }

    private List<Vacancy> all(TenantId tenant) {
        var posts = supervisors.all(tenant);
        return posts.values().stream()
                .map(Supervisor::role)
                .distinct()
                .map(role -> vacancy(tenant, posts, role))
                .filter(vacancy -> !vacancy.units().isEmpty())
                .toList();
    }

    private Vacancy vacancy(TenantId tenant, Map<String, Supervisor> posts, String role) {
        var regulations = supervisors.supervisable(tenant).stream()
                .filter(found -> Optional.ofNullable(posts.get(found.code()))
                        .filter(post -> post.role().equals(role))
                        .isPresent())
                .toList();
        Set<Unit> units = new LinkedHashSet<>();
        Set<UUID> standIns = new LinkedHashSet<>();
        regulations.stream().map(found -> posts.get(found.code())).distinct().forEach(post -> supervisors
                .vacant(tenant, post)
                .forEach(unit -> {
                    units.add(unit);
                    standIns.addAll(deputies.of(tenant, post, unit.getId()));
                }));
        return new Vacancy(role, regulations, List.copyOf(units), List.copyOf(standIns));
    }

    /** Open duties to fill a post, and what was reported. */
    private Map<Duty, Map<String, Object>> owed(TenantId tenant) {
        Map<Duty, Map<String, Object>> owed = new LinkedHashMap<>();
        duties.underClause(tenant, CLAUSE).forEach(duty -> docket.entry(tenant, duty.getDocketId())
                .map(DocketEntry::action)
                .ifPresent(report -> owed.put(duty, report)));
        return owed;
    }

    /** As the desk takes it. */
    @Transactional
    public Map<String, Object> report(TenantId tenant, Vacancy vacancy) {
        var role = roles.name(tenant, vacancy.role());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("role", vacancy.role());
        values.put("units", vacancy.units().stream().map(Unit::getCode).toList());
        values.put("deputies", vacancy.deputies().stream().map(UUID::toString).toList());
        values.put("post", role.zhHans());
        values.put("post_hant", role.zhHant());
        values.put("post_en", role.en());
        values.put("regulations", titles(vacancy, title -> "《" + title.zhHans() + "》", ""));
        values.put("regulations_hant", titles(vacancy, title -> "《" + title.zhHant() + "》", ""));
        values.put("regulations_en", titles(vacancy, title -> "“" + title.en() + "”", ", "));
        return values;
    }

    private static String titles(Vacancy vacancy, Function<Texts, String> said, String comma) {
        return vacancy.regulations().stream().map(Regulation::title).map(said).collect(Collectors.joining(comma));
    }

    /** Which look this is: the same for every node and every try. */
    @Transactional
    public String run(TenantId tenant) {
        return clocks.at(tenant, VacancyClock.KIND, ClockHandler.DAILY)
                .map(Instant::toString)
                .orElse("");
    }

    /** Closes the duties to fill what is filled, or needed no more. */
    @Transactional
    public void settle(TenantId tenant) {
        var owed = owed(tenant);
        if (owed.isEmpty()) {
            return;
        }
        var left = all(tenant);
        var now = companies.now(tenant);
        owed.forEach((duty, report) -> {
            if (left.stream().noneMatch(vacancy -> vacancy.isSaidBy(report))) {
                duties.close(tenant, duty, "done", now);
            }
        });
    }
}
