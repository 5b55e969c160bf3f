package org.guiju.platform.enrolment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Unit;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/**
 * The company as a list of staff is compared with it.
 *
 * @param units open ones, by everything they are called
 * @param roles codes by everything roles are called
 * @param byNumber people by staff number
 * @param logins staff numbers, or names where there is none, by login
 * @param held roles held today by employee
 * @param salaries base salary by employee, as of a day
 */
record StaffOnHand(
        Map<String, Unit> units,
        Map<String, String> roles,
        Map<String, Employee> byNumber,
        Map<String, String> logins,
        Map<UUID, Set<String>> held,
        Salary salaries,
        LocalDate today) {

    /** What somebody earns on a day. */
    @FunctionalInterface
    interface Salary {
        Optional<Money> of(UUID employee, LocalDate day);
    }

    static Map<String, Unit> unitsByName(Collection<Unit> units) {
        var byName = new LinkedHashMap<String, Unit>();
        units.stream().filter(unit -> unit.lastDay().isEmpty()).forEach(unit -> names(unit.getName(), unit.getCode())
                .forEach(name -> byName.putIfAbsent(name, unit)));
        return byName;
    }

    static List<String> names(Texts name, String code) {
        return List.of(plain(name.zhHans()), plain(name.zhHant()), plain(name.en()), plain(code));
    }

    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    static Map<String, Employee> numbered(List<Employee> employees) {
        var byNumber = new HashMap<String, Employee>();
        employees.forEach(one -> one.number().ifPresent(number -> byNumber.put(number, one)));
        return byNumber;
    }

    static Map<String, String> logins(List<Employee> employees) {
        var logins = new HashMap<String, String>();
        employees.forEach(one -> logins.put(one.getLogin(), one.number().orElse(one.getName())));
        return logins;
    }
}
