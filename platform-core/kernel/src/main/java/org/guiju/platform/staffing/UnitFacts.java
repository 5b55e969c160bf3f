package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Post;
import org.guiju.platform.organisation.Posts;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;

/** What clauses may know of a unit that somebody wants to change or to put people into. */
@ApplicationScoped
class UnitFacts implements FactSupplier {

    @Inject
    Organisation organisation;

    @Inject
    Posts posts;

    @Inject
    Duties duties;

    @Inject
    Companies companies;

    @Override
    public String code() {
        return "unit-standing";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        var given = new Given(arguments);
        var target = given.text("target").flatMap(code -> organisation.unitByCode(tenant, code));
        var today = now.atZone(companies.company(tenant).zone()).toLocalDate();
        return given.text("unit")
                .flatMap(code -> organisation.unitByCode(tenant, code))
                .map(unit -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    unit.lastDay().ifPresent(day -> row.put("closes", day));
                    row.put(
                            "cyclic",
                            target.filter(above -> organisation.isAtOrBelow(tenant, above.getId(), unit.getId()))
                                    .isPresent());
                    row.put(
                            "target_fits",
                            target.filter(other -> !other.getId().equals(unit.getId()))
                                    .filter(other -> other.lastDay().isEmpty())
                                    .isPresent());
                    row.put(
                            "people",
                            number(people(
                                    tenant, unit.getId(), given.day("last_day").orElse(today))));
                    row.put("units", number(below(tenant, unit)));
                    row.put("duties", number(duties.openIn(tenant, unit.getId())));
                    return row;
                });
    }

    private static BigDecimal number(long count) {
        return BigDecimal.valueOf(count);
    }

    /** Who still belongs to the unit, or holds a role there, after a day. */
    private long people(TenantId tenant, UUID unit, LocalDate day) {
        var belong = organisation.employeesOf(tenant, unit).stream()
                .filter(employee ->
                        employee.lastDay().map(last -> last.isAfter(day)).orElse(true))
                .map(Employee::getId);
        var appointed = posts.at(tenant, unit, day.plusDays(1)).stream()
                .map(Post::employee)
                .filter(id -> organisation
                        .employee(tenant, id)
                        .filter(Employee::isActive)
                        .filter(employee -> employee.lastDay()
                                .map(last -> last.isAfter(day))
                                .orElse(true))
                        .isPresent());
        return Stream.concat(belong, appointed).collect(Collectors.toSet()).size();
    }

    private long below(TenantId tenant, Unit unit) {
        return organisation.units(tenant).stream()
                .filter(other -> other.lastDay().isEmpty())
                .filter(other -> other.parent().filter(unit.getId()::equals).isPresent())
                .count();
    }
}
