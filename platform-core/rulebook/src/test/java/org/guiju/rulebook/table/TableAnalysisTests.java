package org.guiju.rulebook.table;

import static org.guiju.rulebook.table.Draft.atLeast;
import static org.guiju.rulebook.table.Draft.from;
import static org.guiju.rulebook.table.Draft.money;
import static org.guiju.rulebook.table.Draft.number;
import static org.guiju.rulebook.table.Draft.only;
import static org.guiju.rulebook.table.Draft.range;
import static org.guiju.rulebook.table.Draft.upTo;
import static org.guiju.rulebook.table.Draft.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.table.Output.Direction;
import org.guiju.rulebook.table.TableWarning.Kind;
import org.guiju.sdk.Money;
import org.junit.jupiter.api.Test;

class TableAnalysisTests {

    private static final Type PRODUCT = Type.enumeration(List.of("house", "parking"));

    @Test
    void findsNothingInACompleteTable() {
        assertEquals(
                List.of(),
                tiers(HitPolicy.UNIQUE)
                        .row(number("0.01"), from(0, 100), Passes.ANY)
                        .row(number("0.02"), upTo(100, 500), Passes.ANY)
                        .warnings());
    }

    @Test
    void showsTheSmallestUnitThatNoRowCovers() {
        var gap = one(tiers(HitPolicy.UNIQUE)
                .row(number("0.01"), range(yuan(0), true, new Money(99_99), false), Passes.ANY)
                .row(number("0.02"), upTo(100, 500), Passes.ANY)
                .warnings());
        assertEquals(Kind.GAP, gap.kind());
        assertEquals(new Money(99_99), gap.example().getFirst());
        assertEquals(
                "没有一行适用于：amount = 99.99，product = house。请补一行，或写明这种情形不适用。",
                gap.says().zhHans());
        assertEquals(List.of(new Correction.AddRow(List.of("99.99", "-"))), gap.corrections());
    }

    @Test
    void seesNoGapBetweenNeighbouringUnits() {
        assertEquals(
                List.of(),
                tiers(HitPolicy.UNIQUE)
                        .row(number("0.01"), range(yuan(0), true, new Money(99_99), true), Passes.ANY)
                        .row(number("0.02"), upTo(100, 500), Passes.ANY)
                        .warnings());
    }

    @Test
    void findsAGapOnlyInOneCombination() {
        var gap = one(tiers(HitPolicy.UNIQUE)
                .row(number("0.01"), from(0, 100), Passes.ANY)
                .row(number("0.02"), upTo(100, 500), only("house"))
                .row(number("0.02"), upTo(100, 400), only("parking"))
                .warnings());
        assertEquals(List.of(new Money(400_01), "parking"), gap.example());
        assertEquals(List.of(new Correction.AddRow(List.of("(400.00..500.00]", "\"parking\""))), gap.corrections());
    }

    @Test
    void saysThatAnUnlimitedInputGoesOnBeyondTheLastRow() {
        var gaps = new Draft(HitPolicy.UNIQUE)
                .input("days", Type.integer(), Domain.OPEN)
                .output("fee", Type.money(), Map.of())
                .row(yuan(1), range(number("0"), true, number("10"), true))
                .warnings();
        assertEquals(
                List.of("< 0, > 10"),
                ((Correction.AddRow) one(gaps).corrections().getFirst()).when());
        assertEquals(number("-1"), gaps.getFirst().example().getFirst());
    }

    @Test
    void showsTwoRowsThatMeetAndOffersToPartThem() {
        var overlap = one(tiers(HitPolicy.UNIQUE)
                .row(number("0.01"), upTo(0, 100), Passes.ANY)
                .row(number("0.02"), upTo(100, 500), Passes.ANY)
                .warnings());
        assertEquals(Kind.OVERLAP, overlap.kind());
        assertEquals(List.of(0, 1), overlap.rows());
        assertEquals(yuan(100), overlap.example().getFirst());
        assertEquals(List.of(new Correction.ChangeCell(1, 0, "(100.00..500.00]")), overlap.corrections());
    }

    @Test
    void letsRowsMeetThatSayTheSameUnderAny() {
        var table = tiers(HitPolicy.ANY)
                .row(number("0.01"), upTo(0, 500), only("house"))
                .row(number("0.01"), upTo(100, 500), Passes.ANY)
                .row(number("0.02"), from(0, 100), only("parking"));
        assertEquals(List.of(), table.warnings());
        assertEquals(
                Kind.OVERLAP,
                one(table.row(number("0.03"), only(yuan(50)), only("parking")).warnings())
                        .kind());
    }

    @Test
    void findsARowThatSeveralOthersHideTogether() {
        var shadowed = one(tiers(HitPolicy.FIRST)
                .row(number("0.01"), from(0, 300), Passes.ANY)
                .row(number("0.02"), upTo(200, 500), Passes.ANY)
                .row(number("0.03"), upTo(100, 400), only("house"))
                .warnings());
        assertEquals(Kind.SHADOWED, shadowed.kind());
        assertEquals(List.of(2), shadowed.rows());
        assertTrue(
                shadowed.says().en().startsWith("Row 3 can never answer: 1, 2 always"),
                shadowed.says().en());
    }

    @Test
    void findsARowThatRanksBehindTheOthers() {
        var shadowed = one(new Draft(HitPolicy.PRIORITY)
                .input("count", Type.integer(), Domain.between(number("1"), number("9"), number("1")))
                .output("step", Type.text(), Map.of(), "dismissal", "warning", "talk")
                .row("talk", atLeast(number("3")))
                .row("warning", atLeast(number("2")))
                .row("talk", only(number("1")))
                .warnings());
        assertEquals(List.of(0), shadowed.rows());
    }

    @Test
    void findsARowOutsideTheDeclaredValues() {
        var warnings = tiers(HitPolicy.UNIQUE)
                .row(number("0.01"), upTo(0, 500), Passes.ANY)
                .row(number("0.02"), from(501, 600), Passes.ANY)
                .warnings();
        assertEquals(Kind.UNREACHABLE, one(warnings).kind());
    }

    @Test
    void findsAnEndBetweenTwoUnits() {
        var warnings = new Draft(HitPolicy.UNIQUE)
                .input(
                        "hours",
                        Type.duration(),
                        Domain.between(Duration.ZERO, Duration.ofHours(9), Duration.ofHours(1)))
                .output("fee", Type.money(), Map.of())
                .row(yuan(1), range(Duration.ZERO, true, Duration.ofMinutes(90), true))
                .row(yuan(2), range(Duration.ofHours(2), true, Duration.ofHours(9), true))
                .warnings();
        assertEquals(Kind.OFF_STEP, one(warnings).kind());
    }

    @Test
    void findsAFallWhereARiseIsExpected() {
        var fall = one(rising(HitPolicy.UNIQUE)
                .row(number("0.02"), from(0, 100), Passes.ANY)
                .row(number("0.03"), upTo(100, 500), only("house"))
                .row(number("0.01"), upTo(100, 500), only("parking"))
                .warnings());
        assertEquals(Kind.REVERSAL, fall.kind());
        assertEquals(
                "“rate” should not fall as “amount” grows, but it does: for amount = 0.01, product = parking it is 2%, "
                        + "for amount = 100.00, product = parking it is 1%.",
                fall.says().en());
        assertEquals(List.of(yuan(100), "parking"), fall.example());
    }

    @Test
    void comparesWhatFirstRowsLeaveOver() {
        assertEquals(
                List.of(),
                rising(HitPolicy.FIRST)
                        .row(number("0.01"), from(0, 100), Passes.ANY)
                        .row(number("0.02"), from(0, 300), Passes.ANY)
                        .row(number("0.03"), Passes.ANY, Passes.ANY)
                        .warnings());
    }

    @Test
    void findsASanctionThatBecomesMilder() {
        var falls = one(new Draft(HitPolicy.UNIQUE)
                .input("time", Type.integer(), Domain.between(number("1"), number("3"), number("1")))
                .output("step", Type.text(), Map.of(0, Direction.RISING), "dismissal", "warning", "talk")
                .row("talk", only(number("1")))
                .row("dismissal", only(number("2")))
                .row("warning", only(number("3")))
                .warnings());
        assertEquals(Kind.SEVERITY_FALLS, falls.kind());
        assertEquals(
                "“time”增大时“step”反而变轻：time = 2 时为 \"dismissal\"，time = 3 时为 \"warning\"。",
                falls.says().zhHans());
    }

    @Test
    void tellsAbsenceAndOtherTextsApart() {
        var gap = one(new Draft(HitPolicy.UNIQUE)
                .input("region", Type.optional(Type.text()), Domain.OPEN)
                .output("wage", Type.money(), Map.of())
                .row(yuan(1), only("上海"))
                .row(yuan(2), new Passes(false, List.of(), true))
                .warnings());
        assertEquals(List.of(new Correction.AddRow(List.of("not(\"上海\")"))), gap.corrections());
    }

    @Test
    void keepsAWarningsKeyWhenOtherRowsMove() {
        var before = one(tiers(HitPolicy.UNIQUE)
                .row(number("0.01"), upTo(0, 100), Passes.ANY)
                .row(number("0.02"), upTo(100, 500), Passes.ANY)
                .warnings());
        var after = one(tiers(HitPolicy.UNIQUE)
                .row(number("0.01"), upTo(0, 100), Passes.ANY)
                .row(number("0.04"), only(yuan(500)), Passes.ANY)
                .row(number("0.02"), upTo(100, 500), Passes.ANY)
                .warnings()
                .stream()
                .filter(warning -> warning.rows().contains(0))
                .toList());
        assertEquals(before.key(), after.key());
    }

    @Test
    void looksThroughAThousandRowsInWellUnderASecond() {
        var draft = rising(HitPolicy.UNIQUE);
        for (int i = 0; i < 1000; i++) {
            draft.row(
                    number("0.0" + (1 + i / 112)), from(i * 10L, i * 10L + 10), only(i % 2 == 0 ? "house" : "parking"));
        }
        var table = draft.table();
        var thread = ManagementFactory.getThreadMXBean();
        long begun = thread.getCurrentThreadCpuTime();
        var warnings = TableAnalysis.of(table);
        long took = (thread.getCurrentThreadCpuTime() - begun) / 1_000_000;
        assertTrue(took < 1000, took + " ms");
        assertTrue(warnings.stream().anyMatch(warning -> warning.kind() == Kind.GAP));
    }

    private static Draft tiers(HitPolicy hit) {
        return new Draft(hit)
                .input("amount", Type.money(), money(0, 500))
                .input("product", PRODUCT, Domain.OPEN)
                .output("rate", Type.percent(), Map.of());
    }

    private static Draft rising(HitPolicy hit) {
        return new Draft(hit)
                .input("amount", Type.money(), money(0, 500))
                .input("product", PRODUCT, Domain.OPEN)
                .output("rate", Type.percent(), Map.of(0, Direction.RISING));
    }

    private static TableWarning one(List<TableWarning> warnings) {
        assertEquals(1, warnings.size(), warnings.toString());
        return warnings.getFirst();
    }
}
