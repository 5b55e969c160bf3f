package org.guiju.platform.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.importing.ImportRow.Judged;
import org.guiju.platform.importing.ImportRow.Remark;
import org.guiju.platform.importing.ImportRow.Verdict;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Unit;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.junit.jupiter.api.Test;

/** Lists of staff as people's files have them, compared with a company of one sales site and one salesperson. */
class StaffCheckTests {

    private static final UUID TENANT = new UUID(0, 1);
    private static final UUID LIN = new UUID(0, 2);
    private final Unit site = new Unit(
            TENANT,
            new UUID(0, 3),
            "tinglan",
            Optional.empty(),
            new Texts("汀澜府案场", "汀瀾府案場", "Tinglan sales site"),
            "site",
            null);

    private final StaffOnHand company = company();

    private StaffOnHand company() {
        var lin = new Employee(TENANT, LIN, "lin@heyu", "林晓溪", site.getId());
        lin.identify("A001", LocalDate.of(2025, 1, 6));
        return new StaffOnHand(
                StaffOnHand.unitsByName(List.of(site)),
                Map.of("sales_rep", "sales_rep", "销售代表", "sales_rep", "销售经理", "sales_manager"),
                StaffOnHand.numbered(List.of(lin)),
                StaffOnHand.logins(List.of(lin)),
                Map.of(LIN, Set.of("sales_rep")),
                (employee, day) -> Optional.of(new Money(800_000)),
                LocalDate.of(2026, 11, 22));
    }

    @Test
    void newPersonIsAddedAndTheKnownOneLeftAlone() {
        var added = "A002|周牧野||tinglan|销售代表、销售经理|2026年1月5日|7,000.50|";
        assertEquals(
                List.of(Verdict.KNOWN, Verdict.ADD),
                verdicts(check("A001|林晓溪|lin@heyu|汀澜府案场|销售代表|2025/1/6|8000|", added)));
        var plan = plan(added);
        assertEquals(LocalDate.of(2026, 1, 5), plan.joined());
        assertEquals(List.of("sales_rep", "sales_manager"), plan.roles());
        assertEquals(new Money(700_050), plan.pay().orElseThrow().amount());
        assertEquals(List.of("AddEmployee"), steps(added));
    }

    @Test
    void changedPersonGetsOnlyWhatDiffers() {
        var changed = "A001|林晓希|lin@heyu|汀瀾府案場|销售经理|45663|9000|2026-12-01";
        assertEquals(List.of(Verdict.CHANGE), verdicts(check(changed)));
        assertEquals(List.of("ChangeEmployee", "GrantRole", "SetBaseSalary"), steps(changed));
    }

    @Test
    void everyProblemOfARowIsNamedAtItsColumn() {
        var row = check("A003||lin@heyu|汀澜府案厂|销售带表|13月5日|-1|昨天").getFirst();
        assertEquals(Verdict.WRONG, row.verdict());
        assertEquals(
                Set.of("name", "login", "unit", "roles", "joined_on", "base_salary", "salary_from"),
                problems(row).keySet());
        assertTrue(problems(row).get("unit").zhHans().contains("汀澜府案场"), "the nearest name is offered");
        assertTrue(problems(row).get("roles").zhHans().contains("销售代表"));
    }

    @Test
    void twoRowsOfOnePersonAreBothRefused() {
        var rows = check("A004|甲|same@heyu|tinglan||2026-01-05||", "A004|乙|same@heyu|tinglan||2026-01-05||");
        assertEquals(List.of(Verdict.WRONG, Verdict.WRONG), verdicts(rows));
        assertEquals(Set.of("number", "login"), problems(rows.getFirst()).keySet());
    }

    @Test
    void salaryHasAtMostTwoDecimals() {
        assertTrue(StaffCheck.money("8,000.00").isPresent());
        assertTrue(StaffCheck.money("¥8000").isPresent());
        assertFalse(StaffCheck.money("8000.001").isPresent());
        assertFalse(StaffCheck.money("八千").isPresent());
    }

    private List<Judged> check(String... rows) {
        var all = Arrays.stream(rows).map(StaffCheckTests::cells).toList();
        var check = new StaffCheck(company, all);
        return all.stream().map(check::check).toList();
    }

    private static Map<StaffColumn, String> cells(String row) {
        var texts = row.split("\\|", -1);
        var cells = new EnumMap<StaffColumn, String>(StaffColumn.class);
        for (var column : StaffColumn.values()) {
            cells.put(column, texts[column.ordinal()]);
        }
        return cells;
    }

    private List<String> steps(String row) {
        return plan(row).steps(company.today(), "x").stream()
                .map(StaffPlan.Step::action)
                .toList();
    }

    private StaffPlan plan(String row) {
        return new StaffCheck(company, List.of()).plan(cells(row));
    }

    private static List<Verdict> verdicts(List<Judged> rows) {
        return rows.stream().map(Judged::verdict).toList();
    }

    private static Map<String, Texts> problems(Judged row) {
        return row.says().stream().collect(Collectors.toMap(Remark::field, Remark::text));
    }
}
