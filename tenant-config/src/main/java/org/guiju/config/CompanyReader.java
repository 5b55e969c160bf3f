package org.guiju.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guiju.config.CompanyFile.Adoption;
import org.guiju.config.CompanyFile.CalendarYear;
import org.guiju.config.CompanyFile.Employee;
import org.guiju.config.CompanyFile.Salary;
import org.guiju.config.CompanyFile.SpecialDay;
import org.guiju.config.CompanyFile.Unit;
import org.guiju.config.CompanyFile.Wage;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Literal;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.Money;

/** Reads {@code company.yaml} and checks what it says of itself and of the library. */
final class CompanyReader {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]*@[a-z][a-z0-9-]*");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final Library library;
    private final Section file;
    private final Problems problems;

    CompanyReader(Library library, Section file) {
        this.library = library;
        this.file = file;
        this.problems = file.problems();
    }

    CompanyFile read() {
        var units = units();
        var plugins = plugins();
        var company = new CompanyFile(
                file.requiredName("company", Section.DASHED),
                file.texts("name"),
                zone(),
                file.requiredName("currency", CURRENCY),
                file.requiredName("jurisdiction", COUNTRY),
                file.requiredText("region"),
                List.copyOf(units.values()),
                employees(units.keySet()),
                calendar(),
                calendarYears(),
                plugins,
                adoptions(plugins));
        file.close();
        return company;
    }

    private ZoneId zone() {
        var zone = file.requiredText("zone");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            problems.add(file.at("zone"), Code.WRONG_VALUE, zone, Form.ZONE);
            return ZoneId.of("UTC");
        }
    }

    private Map<String, Unit> units() {
        file.required("units");
        var units = new LinkedHashMap<String, Unit>();
        var places = new LinkedHashMap<String, Section>();
        for (var section : file.sections("units")) {
            var unit = unit(section);
            if (units.putIfAbsent(unit.unit(), unit) != null) {
                problems.add(section.at("unit"), Code.DUPLICATE, Thing.UNIT, unit.unit());
            }
            places.putIfAbsent(unit.unit(), section);
        }
        checkTree(units, places);
        return units;
    }

    private Unit unit(Section section) {
        var unit = new Unit(
                section.requiredName("unit", Section.DASHED),
                section.text("parent"),
                section.texts("name"),
                section.requiredName("kind", Section.NAME),
                section.text("region"));
        section.close();
        return unit;
    }

    private void checkTree(Map<String, Unit> units, Map<String, Section> places) {
        for (var unit : units.values()) {
            var at = places.get(unit.unit()).at("parent");
            unit.parent()
                    .filter(parent -> !units.containsKey(parent))
                    .ifPresent(parent -> problems.unknown(at, Thing.UNIT, parent, units.keySet()));
            if (aboveItself(unit, units)) {
                problems.add(at, Code.CYCLE, unit.unit());
            }
        }
        long roots =
                units.values().stream().filter(unit -> unit.parent().isEmpty()).count();
        if (roots != 1) {
            problems.add(file.at("units"), Code.NO_ROOT, roots);
        }
    }

    private static boolean aboveItself(Unit unit, Map<String, Unit> units) {
        var seen = new HashSet<String>();
        var at = unit.parent();
        while (at.isPresent() && seen.add(at.get())) {
            if (at.get().equals(unit.unit())) {
                return true;
            }
            at = Optional.ofNullable(units.get(at.get())).flatMap(Unit::parent);
        }
        return false;
    }

    private List<SpecialDay> calendar() {
        var calendar = new ArrayList<SpecialDay>();
        for (var row : file.sections("calendar")) {
            var day = value(row, "day", Type.date(), LocalDate.class);
            var works = row.flag("works", false);
            var name = row.texts("name");
            row.close();
            day.ifPresent(known -> {
                if (!calendar.isEmpty() && !calendar.getLast().day().isBefore(known)) {
                    problems.add(row.at(), Code.DATES_NOT_ASCENDING, known);
                }
                calendar.add(new SpecialDay(known, works, name));
            });
        }
        return calendar;
    }

    private List<CalendarYear> calendarYears() {
        return file.sections("calendar_years").stream()
                .map(row -> {
                    row.required("year");
                    var year = new CalendarYear(row.integer("year", 0, 1990, 2200), row.requiredText("source"));
                    row.close();
                    return year;
                })
                .toList();
    }

    private List<Employee> employees(Set<String> units) {
        var employees = new ArrayList<Employee>();
        var logins = new HashSet<String>();
        for (var section : file.sections("employees")) {
            var employee = employee(section, units);
            if (!logins.add(employee.login())) {
                problems.add(section.at("login"), Code.DUPLICATE, Thing.LOGIN, employee.login());
            }
            employees.add(employee);
        }
        return employees;
    }

    private Employee employee(Section section, Set<String> units) {
        var unit = section.requiredText("unit");
        if (!unit.isEmpty() && !units.contains(unit)) {
            problems.unknown(section.at("unit"), Thing.UNIT, unit, units);
        }
        section.required("roles");
        section.scalars("roles").stream()
                .filter(role -> !Section.NAME.matcher(role.text()).matches())
                .forEach(role -> problems.add(role.at(), Code.WRONG_NAME, role.text()));
        var employee = new Employee(
                section.requiredName("login", LOGIN),
                section.requiredText("name"),
                unit,
                Set.copyOf(new TreeSet<>(section.textList("roles"))),
                salaries(section),
                wages(section));
        section.close();
        return employee;
    }

    private List<Salary> salaries(Section employee) {
        var salaries = new ArrayList<Salary>();
        for (var row : employee.sections("base_salary")) {
            var from = value(row, "from", Type.date(), LocalDate.class);
            var amount = value(row, "amount", Type.money(), Money.class);
            row.close();
            if (from.isPresent() && amount.isPresent()) {
                if (!salaries.isEmpty() && !salaries.getLast().from().isBefore(from.get())) {
                    problems.add(row.at(), Code.DATES_NOT_ASCENDING, from.get());
                }
                salaries.add(new Salary(from.get(), amount.get()));
            }
        }
        return salaries;
    }

    private List<Wage> wages(Section employee) {
        var wages = new ArrayList<Wage>();
        for (var row : employee.sections("wages")) {
            var month = month(row);
            var gross = value(row, "gross", Type.money(), Money.class);
            row.close();
            if (month.isPresent() && gross.isPresent()) {
                if (!wages.isEmpty() && !wages.getLast().month().isBefore(month.get())) {
                    problems.add(row.at(), Code.DATES_NOT_ASCENDING, month.get());
                }
                wages.add(new Wage(month.get(), gross.get()));
            }
        }
        return wages;
    }

    private Optional<YearMonth> month(Section row) {
        var text = row.requiredText("month");
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException wrong) {
            problems.add(row.at("month"), Code.WRONG_VALUE, text, Form.MONTH);
            return Optional.empty();
        }
    }

    private <T> Optional<T> value(Section row, String key, Type type, Class<T> kind) {
        return row.required(key)
                .flatMap(node -> Literal.read(node, type, problems))
                .map(kind::cast);
    }

    private List<String> plugins() {
        var known = new TreeSet<String>();
        library.regulations().forEach(regulation -> known.add(regulation.plugin()));
        library.actionTypes().forEach(action -> known.add(action.plugin()));
        for (var plugin : file.scalars("plugins")) {
            if (!known.contains(plugin.text())) {
                problems.unknown(plugin.at(), Thing.PLUGIN, plugin.text(), known);
            }
        }
        return file.textList("plugins");
    }

    private List<Adoption> adoptions(Collection<String> plugins) {
        var adoptions = new ArrayList<Adoption>();
        var seen = new HashSet<String>();
        for (var section : file.sections("regulations")) {
            var code = section.requiredText("regulation");
            if (!seen.add(code)) {
                problems.add(section.at("regulation"), Code.DUPLICATE, Thing.REGULATION, code);
            }
            offered(code, plugins, section.at("regulation"));
            var from = value(section, "effective_from", Type.date(), LocalDate.class);
            section.close();
            from.ifPresent(day -> adoptions.add(new Adoption(code, day)));
        }
        return adoptions;
    }

    /** A regulation comes from one of the company's plugins or from the platform itself. */
    private void offered(String code, Collection<String> plugins, Origin at) {
        var offered = library.regulations().stream()
                .filter(regulation -> plugins.contains(regulation.plugin())
                        || regulation.plugin().equals(Company.PLATFORM))
                .map(Regulation::code)
                .toList();
        if (!code.isEmpty() && !offered.contains(code)) {
            problems.unknown(at, Thing.REGULATION, code, offered);
        }
    }
}
