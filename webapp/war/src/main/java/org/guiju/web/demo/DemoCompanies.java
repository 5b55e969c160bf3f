package org.guiju.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.guiju.config.CompanyFile;
import org.guiju.platform.founding.NewCompany;
import org.guiju.platform.organisation.SpecialDay;
import org.guiju.platform.regulation.Regulations;
import org.guiju.sdk.Money;

/** Sets the companies of the demo folder up when the server starts, those that are not there yet. */
@ApplicationScoped
class DemoCompanies {

    private static final Logger LOG = Logger.getLogger(DemoCompanies.class.getName());
    private static final int PAYROLL_MONTHS_AHEAD = 12;

    @Inject
    DemoSetup setup;

    @Inject
    Regulations regulations;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        var folder = Optional.ofNullable(System.getenv("GUIJU_COMPANIES")).map(Path::of);
        if (Profile.current().isMadeUp() && folder.isPresent()) {
            folders(folder.get()).forEach(this::found);
        }
    }

    private void found(Path folder) {
        var read = read(folder);
        if (read.company().isEmpty()) {
            read.problems().forEach(problem -> LOG.severe(problem::toString));
            return;
        }
        var company = read.company().get();
        setup.setUp(describe(company.file(), company), Past.of(folder));
    }

    private org.guiju.config.Company.Read read(Path folder) {
        try {
            return org.guiju.config.Company.read(folder, regulations.library());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> folders(Path parent) {
        try (var folders = Files.list(parent)) {
            return folders.filter(folder -> Files.exists(folder.resolve("company.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static NewCompany describe(CompanyFile file, org.guiju.config.Company company) {
        return new NewCompany(
                file.code(),
                file.name(),
                file.zone(),
                file.currency(),
                file.jurisdiction(),
                "zh-Hans",
                file.units().stream()
                        .map(unit -> new NewCompany.NewUnit(
                                unit.unit(),
                                unit.parent(),
                                unit.name(),
                                unit.kind(),
                                Optional.of(file.region(unit.unit()))))
                        .toList(),
                file.employees().stream()
                        .map(employee -> describe(employee, file.zone()))
                        .toList(),
                file.calendar().stream()
                        .map(day -> new SpecialDay(day.day(), day.works(), day.name()))
                        .toList(),
                file.calendarYears().stream()
                        .collect(Collectors.toMap(CompanyFile.CalendarYear::year, CompanyFile.CalendarYear::source)),
                file.plugins(),
                file.regulations().stream()
                        .map(adoption -> new NewCompany.Adoption(
                                adoption.regulation(),
                                adoption.effectiveFrom(),
                                Optional.ofNullable(company.overlays().get(adoption.regulation()))))
                        .toList(),
                company.types());
    }

    private static NewCompany.NewEmployee describe(CompanyFile.Employee employee, ZoneId zone) {
        Map<LocalDate, Money> salaries = new LinkedHashMap<>();
        employee.baseSalary().forEach(salary -> salaries.put(salary.from(), salary.amount()));
        return new NewCompany.NewEmployee(
                employee.login(),
                employee.name(),
                employee.unit(),
                employee.roles().stream().sorted().toList(),
                salaries,
                wages(employee, zone));
    }

    /** Payroll as the file has it; the last month goes on, so that the demo can be tried in any later one. */
    private static Map<LocalDate, Money> wages(CompanyFile.Employee employee, ZoneId zone) {
        Map<LocalDate, Money> wages = new LinkedHashMap<>();
        employee.wages().forEach(wage -> wages.put(wage.month().atDay(1), wage.gross()));
        employee.wages().stream()
                .max(java.util.Comparator.comparing(CompanyFile.Wage::month))
                .ifPresent(last -> {
                    var end = YearMonth.now(zone).plusMonths(PAYROLL_MONTHS_AHEAD);
                    for (var month = last.month(); !month.isAfter(end); month = month.plusMonths(1)) {
                        wages.putIfAbsent(month.atDay(1), last.gross());
                    }
                });
        return wages;
    }
}
