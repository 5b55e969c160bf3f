package org.guiju.config;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/**
 * What {@code company.yaml} says.
 *
 * @param code e.g. {@code heyu}; the folder carries the same name
 * @param zone whose civil dates the company means
 * @param region where pay follows local law, unless a unit names another
 * @param calendar days off and worked days of its own, above the public holidays
 * @param plugins ids, in the order in which their regulations are read
 */
public record CompanyFile(
        String code,
        Texts name,
        ZoneId zone,
        String currency,
        String jurisdiction,
        String region,
        List<Unit> units,
        List<Employee> employees,
        List<SpecialDay> calendar,
        List<CalendarYear> calendarYears,
        List<String> plugins,
        List<Adoption> regulations) {

    public CompanyFile {
        units = List.copyOf(units);
        employees = List.copyOf(employees);
        calendar = List.copyOf(calendar);
        calendarYears = List.copyOf(calendarYears);
        plugins = List.copyOf(plugins);
        regulations = List.copyOf(regulations);
    }

    /** @param parent empty for the company itself */
    public record Unit(String unit, Optional<String> parent, Texts name, String kind, Optional<String> region) {}

    /** @param login unique on the installation, e.g. {@code lin@heyu} */
    public record Employee(
            String login, String name, String unit, Set<String> roles, List<Salary> baseSalary, List<Wage> wages) {
        public Employee {
            roles = Set.copyOf(roles);
            baseSalary = List.copyOf(baseSalary);
            wages = List.copyOf(wages);
        }
    }

    /** A day that is not what its weekday says: a holiday, or a weekend day that is worked in exchange. */
    public record SpecialDay(LocalDate day, boolean works, Texts name) {}

    /** A year whose days off the company states itself, and what it relies on. */
    public record CalendarYear(int year, String source) {}

    /** Base salary from a day on. */
    public record Salary(LocalDate from, Money amount) {}

    /** Gross wage of a month. */
    public record Wage(YearMonth month, Money gross) {}

    /** A regulation and the first day on which it binds. */
    public record Adoption(String regulation, LocalDate effectiveFrom) {}

    public Optional<Unit> unit(String id) {
        return units.stream().filter(unit -> unit.unit().equals(id)).findFirst();
    }

    /** Ids from the root down to the unit. */
    public List<String> path(String unit) {
        var path = new ArrayList<String>();
        for (var at = unit(unit); at.isPresent(); at = at.get().parent().flatMap(this::unit)) {
            path.addFirst(at.get().unit());
        }
        return List.copyOf(path);
    }

    /** Where pay of people in the unit follows local law. */
    public String region(String unit) {
        return path(unit).reversed().stream()
                .flatMap(id -> unit(id).flatMap(Unit::region).stream())
                .findFirst()
                .orElse(region);
    }
}
