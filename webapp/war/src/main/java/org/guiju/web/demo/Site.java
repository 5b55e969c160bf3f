package org.guiju.web.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.founding.NewCompany;
import org.guiju.platform.tenancy.TenantId;

/**
 * One place of a demo company, and who works there.
 *
 * @param field of records that names the place they are of
 * @param people employee ids by login
 */
record Site(TenantId tenant, NewCompany company, String unit, String field, Map<String, UUID> people) {

    static List<Site> of(TenantId tenant, NewCompany company, Routine routine, Map<String, UUID> people) {
        return company.units().stream()
                .filter(unit -> unit.kind().equals(routine.places()))
                .map(unit -> new Site(tenant, company, unit.code(), routine.field(), people))
                .toList();
    }

    /** Those who work at none of the places, but for the whole. */
    static Site whole(TenantId tenant, NewCompany company, Routine routine, Map<String, UUID> people) {
        var root = company.units().stream()
                .filter(unit -> unit.parent().isEmpty())
                .findFirst()
                .orElseThrow();
        return new Site(tenant, company, root.code(), routine.field(), people);
    }

    /** Who holds the role here, or else anywhere in the company. */
    List<UUID> holding(String role) {
        var here = holders(role, true);
        return here.isEmpty() ? holders(role, false) : here;
    }

    List<UUID> everybody() {
        return company.employees().stream()
                .filter(employee -> employee.unit().equals(unit))
                .map(employee -> people.get(employee.login()))
                .toList();
    }

    private List<UUID> holders(String role, boolean here) {
        return company.employees().stream()
                .filter(employee -> employee.roles().contains(role))
                .filter(employee -> !here || employee.unit().equals(unit))
                .map(employee -> people.get(employee.login()))
                .toList();
    }
}
