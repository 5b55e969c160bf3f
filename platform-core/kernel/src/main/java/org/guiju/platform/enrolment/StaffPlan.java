package org.guiju.platform.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.Money;

/**
 * What a row wants, compared with the employee it is about.
 *
 * @param employee absent for somebody new
 * @param roles those not held yet; a list takes none away
 * @param details whether name, login, unit or first day differ
 * @param pay where it differs from what counts on its day
 */
record StaffPlan(
        Optional<UUID> employee,
        String number,
        String name,
        Optional<String> login,
        String unit,
        LocalDate joined,
        List<String> roles,
        boolean details,
        Optional<Pay> pay) {

    static final String ADDING = "AddEmployee";

    /** A base salary from a day on. */
    record Pay(Money amount, LocalDate from) {}

    /** An action of the desk. */
    record Step(String action, Map<String, Object> values) {}

    boolean changes() {
        return details || !roles.isEmpty() || pay.isPresent();
    }

    /** What has to be done, in order. */
    List<Step> steps(LocalDate today, String why) {
        return employee.map(id -> changing(id, today, why)).orElseGet(() -> List.of(new Step(ADDING, adding())));
    }

    private Map<String, Object> adding() {
        var values = identity();
        values.put("roles", roles);
        pay.ifPresent(found -> values.put("base_salary", plain(found.amount())));
        return values;
    }

    private List<Step> changing(UUID id, LocalDate today, String why) {
        var steps = new ArrayList<Step>();
        if (details) {
            var values = identity();
            values.put("person", id.toString());
            steps.add(new Step("ChangeEmployee", values));
        }
        roles.forEach(role -> steps.add(new Step(
                "GrantRole", Map.of("person", id.toString(), "role", role, "unit", unit, "from", today.toString()))));
        pay.ifPresent(found -> steps.add(new Step(
                "SetBaseSalary",
                Map.of(
                        "person",
                        id.toString(),
                        "amount",
                        plain(found.amount()),
                        "from",
                        found.from().toString(),
                        "reason",
                        why))));
        return steps;
    }

    private Map<String, Object> identity() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", number);
        values.put("name", name);
        login.ifPresent(text -> values.put("login", text));
        values.put("unit", unit);
        values.put("joined_on", joined.toString());
        return values;
    }

    private static String plain(Money amount) {
        return BigDecimal.valueOf(amount.minor(), 2).toPlainString();
    }
}
