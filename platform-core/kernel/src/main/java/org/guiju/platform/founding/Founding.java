package org.guiju.platform.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.organisation.Calendars;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Posts;
import org.guiju.platform.organisation.Salaries;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.CompanyPlugins;
import org.guiju.platform.regulation.CompanyTypes;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.regulation.Revisions;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.decision.ExampleTrial;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.Revisions.Next;
import org.guiju.rulebook.source.Problem;
import org.guiju.sdk.decision.Layer;

/** Sets a company up, all of it or nothing. */
@ApplicationScoped
public class Founding {

    @Inject
    Companies companies;

    @Inject
    Organisation organisation;

    @Inject
    Posts posts;

    @Inject
    Salaries salaries;

    @Inject
    Calendars calendars;

    @Inject
    CompanyPlugins plugins;

    @Inject
    Regulations regulations;

    @Inject
    Revisions revisions;

    @Inject
    CompanyTypes types;

    /** The company's place among the others; the first step, done unbound. Whoever comes second finds it there. */
    @Transactional
    public TenantId register(NewCompany wanted) {
        companies.found(Company.founded(
                new TenantId(Ids.next()),
                wanted.code(),
                wanted.name(),
                wanted.zone(),
                wanted.currency(),
                wanted.jurisdiction(),
                wanted.language()));
        return companies.byCode(wanted.code()).orElseThrow().id();
    }

    /**
     * Everything the company owns; the second step, done bound to it. May be repeated should it have failed.
     *
     * @return employee ids by login
     * @throws FoundingRefusedException when its regulations have problems
     */
    @Transactional
    public Map<String, UUID> furnish(TenantId tenant, NewCompany wanted) {
        if (!organisation.units(tenant).isEmpty()) {
            return known(tenant);
        }
        var units = units(tenant, wanted);
        var employees = employees(tenant, wanted, units);
        wanted.calendar().forEach(day -> calendars.name(tenant, day.day(), day.works(), day.name()));
        wanted.calendarYears()
                .forEach((year, source) ->
                        calendars.confirm(tenant, year, source, Optional.empty(), companies.now(tenant)));
        wanted.plugins().forEach(plugin -> plugins.enable(tenant, plugin, true));
        var now = companies.now(tenant);
        wanted.types()
                .forEach((path, text) -> types.declare(tenant, path, text, now, Optional.empty(), Optional.empty()));
        adopt(tenant, wanted);
        return employees;
    }

    private Map<String, UUID> known(TenantId tenant) {
        Map<String, UUID> known = new HashMap<>();
        organisation.employees(tenant).forEach(employee -> known.put(employee.getLogin(), employee.getId()));
        return known;
    }

    private Map<String, UUID> units(TenantId tenant, NewCompany wanted) {
        Map<String, UUID> units = new HashMap<>();
        for (var unit : wanted.units()) {
            var id = Ids.next();
            units.put(unit.code(), id);
            organisation.add(new Unit(
                    tenant.value(),
                    id,
                    unit.code(),
                    unit.parent().map(units::get),
                    unit.name(),
                    unit.kind(),
                    unit.region().orElse(null)));
        }
        return units;
    }

    private Map<String, UUID> employees(TenantId tenant, NewCompany wanted, Map<String, UUID> units) {
        Map<String, UUID> employees = new HashMap<>();
        var now = companies.now(tenant);
        for (var employee : wanted.employees()) {
            var id = Ids.next();
            var unit = units.get(employee.unit());
            employees.put(employee.login(), id);
            organisation.hire(new Employee(tenant.value(), id, employee.login(), employee.name(), unit));
            employee.roles().forEach(role -> posts.appoint(tenant, id, unit, role, Optional.empty(), Optional.empty()));
            employee.baseSalaries()
                    .forEach((from, amount) ->
                            salaries.enter(tenant, id, from, amount, now, Optional.empty(), Optional.empty()));
            employee.monthWages().forEach((month, gross) -> organisation.setMonthWage(tenant, id, month, gross));
        }
        return employees;
    }

    private void adopt(TenantId tenant, NewCompany wanted) {
        var problems = new ArrayList<Problem>();
        for (var adoption : adoptions(wanted)) {
            var regulation =
                    regulations.library().regulation(adoption.regulation()).orElseThrow();
            var from = adoption.effectiveFrom().atStartOfDay(wanted.zone()).toInstant();
            var draft = Draft.adopting(regulation, from);
            var complete = adoption.overlay().map(draft::with).orElse(draft);
            problems.addAll(complete.check(regulations.library(), wanted.zone(), new ExampleTrial(wanted.zone())));
            publish(tenant, complete, from, wanted, problems);
        }
        if (!problems.isEmpty()) {
            throw new FoundingRefusedException(wanted.code(), problems);
        }
    }

    private void publish(TenantId tenant, Draft draft, Instant at, NewCompany wanted, List<Problem> problems) {
        switch (org.guiju.rulebook.regulation.Revisions.next(draft, at, wanted.zone())) {
            case Next.Published(var revision) -> revisions.publish(tenant, revision, Optional.empty(), "{}");
            case Next.Refused(var refused) -> problems.addAll(refused);
        }
    }

    /** What the files name, and the platform's own regulations, which every company has. */
    private List<NewCompany.Adoption> adoptions(NewCompany wanted) {
        var adoptions = new ArrayList<>(wanted.regulations());
        var earliest = wanted.regulations().stream()
                .map(NewCompany.Adoption::effectiveFrom)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        regulations.library().regulations().stream()
                .filter(regulation -> regulation.plugin().equals(Library.PLATFORM) && regulation.layer() != Layer.LAW)
                .filter(regulation -> adoptions.stream()
                        .noneMatch(adoption -> adoption.regulation().equals(regulation.code())))
                .map(regulation -> new NewCompany.Adoption(regulation.code(), earliest, Optional.empty()))
                .forEach(adoptions::add);
        return adoptions;
    }
}
