package org.guiju.platform.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.enrolment.Checked.Verdict;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Unit;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of staff as people's files have them, compared with a company of one sales site and one salesperson. */
class StaffCheckTests {

    private static final UUID TENANT = new UUID(0, 1);
    private static final UUID LIN = new UUID(0, 2);
    private static final String HEADER = "工号,姓名,账号,部门,岗位,入职日期,基本工资,工资从哪天起\n";

    @TempDir
    Path folder;

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
    void newPersonIsAddedAndTheKnownOneLeftAlone() throws IOException {
        var rows = check("A001,林晓溪,lin@heyu,汀澜府案场,销售代表,2025/1/6,8000,\n"
                + "A002,周牧野,,tinglan,销售代表、销售经理,2026年1月5日,\"7,000.50\",\n");
        assertEquals(List.of(Verdict.SAME, Verdict.ADD), verdicts(rows));
        var plan = plan(rows.get(1));
        assertEquals(LocalDate.of(2026, 1, 5), plan.joined());
        assertEquals(List.of("sales_rep", "sales_manager"), plan.roles());
        assertEquals(new Money(700_050), plan.pay().orElseThrow().amount());
        assertEquals(
                List.of("AddEmployee"),
                plan.steps(company.today(), "x").stream()
                        .map(StaffPlan.Step::action)
                        .toList());
    }

    @Test
    void changedPersonGetsOnlyWhatDiffers() throws IOException {
        var rows = check("A001,林晓希,lin@heyu,汀瀾府案場,销售经理,45663,9000,2026-12-01\n");
        assertEquals(List.of(Verdict.CHANGE), verdicts(rows));
        assertEquals(
                List.of("ChangeEmployee", "GrantRole", "SetBaseSalary"),
                plan(rows.getFirst()).steps(company.today(), "x").stream()
                        .map(StaffPlan.Step::action)
                        .toList());
    }

    @Test
    void everyProblemOfARowIsNamedAtItsColumn() throws IOException {
        var row = check("A003,,lin@heyu,汀澜府案厂,销售带表,13月5日,-1,昨天\n").getFirst();
        assertEquals(Verdict.PROBLEM, row.verdict());
        assertEquals(
                Set.of(
                        StaffColumn.NAME,
                        StaffColumn.LOGIN,
                        StaffColumn.UNIT,
                        StaffColumn.ROLES,
                        StaffColumn.JOINED_ON,
                        StaffColumn.BASE_SALARY,
                        StaffColumn.SALARY_FROM),
                row.problems().keySet());
        assertTrue(row.problems().get(StaffColumn.UNIT).zhHans().contains("汀澜府案场"), "the nearest name is offered");
        assertTrue(row.problems().get(StaffColumn.ROLES).zhHans().contains("销售代表"));
    }

    @Test
    void twoRowsOfOnePersonAreBothRefused() throws IOException {
        var rows = check("A004,甲,same@heyu,tinglan,,2026-01-05,,\nA004,乙,same@heyu,tinglan,,2026-01-05,,\n");
        assertEquals(List.of(Verdict.PROBLEM, Verdict.PROBLEM), verdicts(rows));
        assertEquals(
                Set.of(StaffColumn.NUMBER, StaffColumn.LOGIN),
                rows.getFirst().problems().keySet());
    }

    @Test
    void cellThatCannotBeReadStaysAProblemUntilItIsFilledIn() throws IOException {
        var row = check("A006,安,,tinglan,,2026-01-05,#?,\n").getFirst();
        assertEquals(Set.of(StaffColumn.BASE_SALARY), row.problems().keySet());
    }

    @Test
    void readsGb18030() throws IOException {
        var text = HEADER + "A005,冯㛃,,汀澜府案场,销售代表,20260105,8000.00,\n";
        var file = Files.write(folder.resolve("gb.csv"), text.getBytes(Charset.forName("GB18030")));
        var rows = StaffFile.read(file).rows();
        assertEquals("冯㛃", rows.getFirst().cells().get(StaffColumn.NAME));
    }

    @Test
    void saysWhichColumnsAreMissing() throws IOException {
        var file = Files.writeString(folder.resolve("thin.csv"), "Staff number,Name,Colour\nA1,Ann,red\n");
        var read = StaffFile.read(file);
        assertEquals(List.of(StaffColumn.UNIT, StaffColumn.JOINED_ON), read.missing());
        assertEquals(List.of("Colour"), read.unknown());
    }

    @Test
    void salaryHasAtMostTwoDecimals() {
        assertTrue(StaffCheck.money("8,000.00").isPresent());
        assertTrue(StaffCheck.money("¥8000").isPresent());
        assertFalse(StaffCheck.money("8000.001").isPresent());
        assertFalse(StaffCheck.money("八千").isPresent());
    }

    private List<Checked> check(String lines) throws IOException {
        var rows = StaffFile.read(Files.writeString(folder.resolve("list.csv"), HEADER + lines))
                .rows();
        var check =
                new StaffCheck(company, rows.stream().map(StaffFile.Row::cells).toList());
        return rows.stream()
                .map(row -> check.check(row.number(), row.cells(), row.faults()))
                .toList();
    }

    private StaffPlan plan(Checked row) {
        return new StaffCheck(company, List.of()).plan(row.cells());
    }

    private static List<Verdict> verdicts(List<Checked> rows) {
        return rows.stream().map(Checked::verdict).toList();
    }
}
