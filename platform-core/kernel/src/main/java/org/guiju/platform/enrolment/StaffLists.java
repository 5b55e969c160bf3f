package org.guiju.platform.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.importing.ListColumn;
import org.guiju.platform.importing.ListKind;
import org.guiju.platform.importing.ListKinds;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Salaries;
import org.guiju.platform.organisation.StaffList;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.staffing.Roles;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Texts;

/** Lists of staff, whose rows are compared with the company: who is new, what changes, what is so already. */
@ApplicationScoped
class StaffLists implements ListKinds, ListKind {

    private static final Texts TITLE = new Texts("员工名单", "員工名單", "List of staff");
    private static final int AT_ONCE = 2000;

    @Inject
    Organisation organisation;

    @Inject
    StaffList staff;

    @Inject
    Salaries salaries;

    @Inject
    Roles roles;

    @Inject
    Companies companies;

    @Inject
    Regulations regulations;

    @Inject
    ActionDesk desk;

    @Override
    public List<ListKind> of(TenantId tenant) {
        return regulations.actionType(tenant, StaffPlan.ADDING).isPresent() ? List.of(this) : List.of();
    }

    @Override
    public String code() {
        return "staff";
    }

    @Override
    public Texts title() {
        return TITLE;
    }

    @Override
    public List<ListColumn> columns() {
        return StaffColumn.all();
    }

    /** To those who may add somebody. */
    @Override
    public boolean openTo(Set<String> held) {
        return regulations.library().actionType(StaffPlan.ADDING).stream().anyMatch(type -> type.openTo(held, false));
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Judge judge(Work work) {
        var company = onHand(work.tenant());
        var rows = work.trying() ? work.all().get() : work.rows();
        var check = new StaffCheck(
                company,
                rows.stream().map(row -> StaffColumn.cells(row.cells())).toList());
        return new StaffJudge(work, check, company.today(), desk);
    }

    private StaffOnHand onHand(TenantId tenant) {
        var employees = organisation.employees(tenant).stream()
                .filter(Employee::isActive)
                .toList();
        var paid = salaries.all(tenant);
        var names = new HashMap<String, String>();
        roles.known(tenant).forEach(code -> StaffOnHand.names(roles.name(tenant, code), code)
                .forEach(name -> names.putIfAbsent(name, code)));
        return new StaffOnHand(
                StaffOnHand.unitsByName(organisation.units(tenant)),
                names,
                StaffOnHand.numbered(employees),
                StaffOnHand.logins(organisation.employees(tenant)),
                staff.roles(tenant, employees.stream().map(Employee::getId).toList()),
                (employee, day) -> Optional.ofNullable(paid.get(employee))
                        .map(since -> since.floorEntry(day))
                        .map(Map.Entry::getValue),
                companies.now(tenant).atZone(companies.company(tenant).zone()).toLocalDate());
    }
}
