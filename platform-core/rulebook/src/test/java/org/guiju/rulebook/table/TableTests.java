package org.guiju.rulebook.table;

import static org.guiju.rulebook.table.Draft.number;
import static org.guiju.rulebook.table.Draft.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.expression.UndeterminedException.Reason;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TableTests {

    @ParameterizedTest
    @CsvSource({
        "UNIQUE, 50, low",
        "FIRST, 150, low",
        "PRIORITY, 150, high",
        "ANY, 50, low",
        "COLLECT, 150, [low; middle; high]",
        "RULE_ORDER, 150, [low; middle; high]",
        "OUTPUT_ORDER, 150, [high; middle; low]",
        "COLLECT_COUNT, 150, 3"
    })
    void answersByItsHitPolicy(HitPolicy hit, long amount, String expected) {
        var said = bands(hit).decide(values(amount)).get("band");
        assertEquals(expected, String.valueOf(said).replace(",", ";"));
    }

    @ParameterizedTest
    @CsvSource({"COLLECT_SUM, 0.06", "COLLECT_MIN, 0.01", "COLLECT_MAX, 0.03"})
    void makesOneValueOfAllThatApply(HitPolicy hit, BigDecimal expected) {
        var table = new Draft(hit)
                .input("amount", Type.money(), Domain.OPEN)
                .output("rate", Type.percent(), Map.of())
                .row("1%", "-")
                .row("2%", ">= 100")
                .row("3%", "[100..200)")
                .row("9%", "> 200")
                .table();
        assertEquals(expected, table.decide(values(150)).get("rate"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COLLECT_SUM", "COLLECT_MIN", "COLLECT_MAX"})
    void isUndeterminedWhenNoRowApplies(HitPolicy hit) {
        var open = assertThrows(UndeterminedException.class, () -> bands(hit).decide(values(1000)));
        assertEquals(Reason.NO_ROW, open.reason());
        assertTrue(open.subject().contains("amount = 1,000.00"), open.subject());
    }

    @Test
    void isUndeterminedWhenMoreRowsApplyThanMay() {
        for (var hit : List.of(HitPolicy.UNIQUE, HitPolicy.ANY)) {
            var open =
                    assertThrows(UndeterminedException.class, () -> bands(hit).decide(values(150)));
            assertEquals(Reason.SEVERAL_ROWS, open.reason());
        }
        var said = (TableAnswer.Undetermined) bands(HitPolicy.UNIQUE).answer(values(150));
        assertEquals(
                "表里第 1, 2, 3 行同时适用于：amount = 150.00，而只能有一行适用，须有人判定", said.says().zhHans());
    }

    @Test
    void saysWhatNoRowMeansWhereTheTableSaysSo() {
        var sum = new Draft(HitPolicy.COLLECT_SUM)
                .input("amount", Type.money(), Domain.OPEN)
                .output("fee", Type.money(), Map.of(), Optional.of("0"))
                .row("5.00", "> 100")
                .table();
        assertEquals(Map.of("fee", Money.ZERO), sum.decide(values(1)));
        var list = new Draft(HitPolicy.COLLECT)
                .input("amount", Type.money(), Domain.OPEN)
                .output("fee", Type.money(), Map.of(), Optional.of("[]"))
                .row("5.00", "> 100")
                .table();
        assertEquals(Map.of("fee", List.of()), list.decide(values(1)));
        assertEquals(List.of(), TableAnalysis.of(sum));
    }

    @Test
    void isUndeterminedWithoutItsInput() {
        var open = assertThrows(
                UndeterminedException.class, () -> bands(HitPolicy.FIRST).decide(Values.of(Map.of())));
        assertEquals(Reason.MISSING, open.reason());
    }

    @Test
    void readsOtherValuesInCellsAndAnswers() {
        var draft = new Draft(HitPolicy.UNIQUE)
                .known("floor", Type.money())
                .known("rate", Type.percent())
                .input("amount", Type.money(), Draft.money(0, 1000))
                .output("fee", Type.money(), Map.of())
                .row("0", "< floor")
                .row("round(amount * rate, 2, half_up)", ">= floor");
        var table = draft.table();
        var known = Draft.values("floor", yuan(100), "rate", number("0.015"));
        var given = Values.of(known).with("amount", new Money(123_45));
        assertEquals(Map.of("fee", new Money(1_85)), table.decide(given));
        assertEquals(Map.of("fee", Money.ZERO), table.decide(given.with("amount", yuan(99))));
        assertEquals(List.of("amount", "floor", "rate"), List.copyOf(table.reads()));
        assertTrue(TableAnalysis.of(table).stream()
                .allMatch(warning -> warning.kind() == TableWarning.Kind.NOT_ANALYSABLE));
        assertEquals(List.of(), TableAnalysis.of(table.with(Values.of(known))));
    }

    @Test
    void tellsTheInputsTheRowAndTheAnswer() {
        var decided = (TableAnswer.Decided) bands(HitPolicy.FIRST).answer(values(150));
        assertEquals(List.of(0), decided.rows());
        assertEquals(
                List.of("amount", "table_row 1: <= 200"),
                decided.steps().stream().map(step -> step.text()).toList());
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertRefused("Two outputs are called “band”", draft(HitPolicy.UNIQUE).output("band", Type.text(), Map.of()));
        assertRefused("needs its allowed values", draft(HitPolicy.PRIORITY));
        assertRefused("cannot be added up", draft(HitPolicy.COLLECT_SUM));
        assertRefused(
                "should have 1 input and 1 output", draft(HitPolicy.UNIQUE).row("\"a\"", "-", "-"));
        assertRefused("", draft(HitPolicy.UNIQUE).row("\"a\"", "> \"x\""));
        assertRefused("", draft(HitPolicy.UNIQUE).row("5", "-"));
        assertRefused(
                "is a list or a record", draft(HitPolicy.UNIQUE).input("all", Type.listOf(Type.text()), Domain.OPEN));
        assertRefused(
                "contradict each other",
                draft(HitPolicy.UNIQUE)
                        .input("n", Type.integer(), Domain.between(number("3"), number("1"), number("1"))));
        assertRefused("18 digits", draft(HitPolicy.UNIQUE).row("\"a\"", "> 999999999999999999999"));
    }

    private static void assertRefused(String says, Draft draft) {
        var refused = (CheckedTable.Rejected) draft.checked();
        assertTrue(
                refused.problems().stream()
                        .anyMatch(problem -> problem.says().en().contains(says)),
                refused.problems().toString());
    }

    @Test
    void decidesAsItsRowsAskedInTurn() {
        var random = new Random(3);
        for (int i = 0; i < 20; i++) {
            var table = random(random).table();
            for (int j = 0; j < 60; j++) {
                var given = Values.of(Draft.values(
                        "amount", new Money(random.nextInt(3000)),
                        "days", BigDecimal.valueOf(random.nextInt(300), 1),
                        "product", List.of("a", "b", "c").get(random.nextInt(3)),
                        "floor", yuan(random.nextInt(30))));
                var expected = IntStream.range(0, table.rules().size())
                        .filter(row -> applies(table, row, given))
                        .boxed()
                        .toList();
                switch (table.answer(given)) {
                    case TableAnswer.Decided decided -> assertEquals(expected, decided.rows());
                    case TableAnswer.Undetermined open -> assertEquals(List.of(), expected);
                }
            }
        }
    }

    private static boolean applies(Table table, int row, Values given) {
        var when = table.rules().get(row).when();
        return IntStream.range(0, when.size()).allMatch(input -> when.get(input)
                .matches(table.inputs().get(input).expression().evaluate(given).value(), given));
    }

    private static Draft random(Random random) {
        var draft = new Draft(HitPolicy.RULE_ORDER)
                .known("floor", Type.money())
                .input("amount", Type.money(), Domain.OPEN)
                .input("days", Type.number(), Domain.OPEN)
                .input("product", Type.enumeration(List.of("a", "b", "c")), Domain.OPEN)
                .output("n", Type.integer(), Map.of());
        int rows = 1 + random.nextInt(80);
        for (int row = 0; row < rows; row++) {
            draft.row("1", amount(random), days(random), product(random));
        }
        return draft;
    }

    private static String amount(Random random) {
        int low = random.nextInt(30);
        return switch (random.nextInt(6)) {
            case 0 -> "-";
            case 1 -> ">= floor";
            case 2 -> "not(" + low + ")";
            case 3 -> "<= " + low + ".5, > " + (low + 3);
            default -> "[" + low + ".." + (low + random.nextInt(9)) + ")";
        };
    }

    private static String days(Random random) {
        int low = random.nextInt(30);
        return random.nextInt(3) == 0 ? "-" : "(" + low + ".." + (low + 1 + random.nextInt(9)) + ".05]";
    }

    private static String product(Random random) {
        return List.of("-", "\"a\"", "\"b\", \"c\"", "not(\"a\")").get(random.nextInt(4));
    }

    private static Table bands(HitPolicy hit) {
        return new Draft(hit)
                .input("amount", Type.money(), Domain.OPEN)
                .output("band", Type.text(), Map.of(), "high", "middle", "low")
                .row("\"low\"", "<= 200")
                .row("\"middle\"", "[100..200]")
                .row("\"high\"", "[100..300]")
                .table();
    }

    private static Draft draft(HitPolicy hit) {
        return new Draft(hit).input("amount", Type.money(), Domain.OPEN).output("band", Type.text(), Map.of());
    }

    private static Values values(long amount) {
        return Values.of(Map.of("amount", yuan(amount)));
    }
}
