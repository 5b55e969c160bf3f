package org.guiju.rulebook.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.guiju.rulebook.regulation.Lock.Bound;
import org.guiju.rulebook.regulation.Ranking.Outlets;
import org.guiju.rulebook.source.Problem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a company locks for its units, and whose published values a lock overrules. */
class OutletLockTests {

    private static final Library LIBRARY = Samples.library();
    private static final Regulation DEMO = LIBRARY.regulation("DEMO").orElseThrow();
    private static final List<String> SITE = List.of("hq", "site");
    private static final BigDecimal FORTY = new BigDecimal("0.40");
    private static final BigDecimal THIRTY = new BigDecimal("0.30");
    private static final BigDecimal TEN = new BigDecimal("0.10");
    private static final Texts WHY = Texts.same("one staff, one measure");

    private static Draft first() {
        return Draft.adopting(DEMO, Samples.start("2026-01-01")).withValue(Samples.SANCTION, "nature", "fine");
    }

    private static UnaryOperator<ClauseChange> lock(Bound bound) {
        return change -> change.withRanking(change.ranking().with(new OutletLock("share", bound, WHY)));
    }

    private static Revision publish(Draft draft) {
        return assertInstanceOf(
                        Revisions.Next.Published.class, Revisions.next(draft, draft.effectiveFrom(), Samples.SHANGHAI))
                .revision();
    }

    private static Rulebook rulebook(Revision... revisions) {
        return Rulebook.of(LIBRARY, Samples.SHANGHAI, Set.of("DEMO", "LAW-X"), List.of(revisions));
    }

    private static List<String> problems(Draft draft) {
        return draft.check(LIBRARY, Samples.SHANGHAI, Trial.NONE).stream()
                .map(problem -> problem.place() + ": " + problem.message(Locale.ENGLISH))
                .toList();
    }

    private static List<String> overruled(Rulebook rulebook, String day) {
        return rulebook.overruled(Samples.start(day)).stream()
                .map(one -> one.clause() + " " + one.unit().orElse("company") + " " + one.said() + " -> "
                        + one.holds().orElse("nothing") + " by " + one.lock().by())
                .toList();
    }

    @Test
    void aUnitsNewValueBeyondTheLockIsRefusedByBoundLayerAndClause() {
        var draft = first().withCompany(Samples.SANCTION, lock(new Bound.AtMost(THIRTY)))
                .withUnitValue(Samples.SANCTION, "site", "share", FORTY);
        assertEquals(
                List.of("DEMO/1.1 · site: “Deduction” cannot be 40%: locked by the company (at most 30%),"
                        + " because: one staff, one measure"),
                problems(draft));
        assertEquals(List.of(), problems(draft.withUnitValue(Samples.SANCTION, "site", "share", TEN)));
    }

    @Test
    void theSameIsToldWhileItIsTyped() {
        var draft = first().withCompany(Samples.SANCTION, lock(new Bound.AtMost(THIRTY)));
        var day = LocalDate.parse("2026-01-01");
        var wrong = assertInstanceOf(
                TypedValue.Wrong.class, TypedValue.ofUnit(LIBRARY, draft, Samples.SANCTION, "share", "31%", day));
        assertTrue(wrong.problems().getFirst().message(Locale.ENGLISH).contains("locked by the company (at most 30%)"));
        assertInstanceOf(
                TypedValue.Read.class, TypedValue.ofUnit(LIBRARY, draft, Samples.SANCTION, "share", "30%", day));
    }

    @Test
    void whatAUnitSaidBeforeIsClampedAndOwedARevision() {
        var before = publish(first().withUnitValue(Samples.SANCTION, "site", "share", FORTY));
        var draft = Draft.revising(DEMO, List.of(before), Samples.start("2026-03-01"))
                .withCompany(Samples.SANCTION, lock(new Bound.AtMost(THIRTY)));
        assertEquals(List.of(), problems(draft));
        var rulebook = rulebook(before, publish(draft));
        assertEquals(List.of(), overruled(rulebook, "2026-02-28"));
        assertEquals(List.of("DEMO/1.1 site 0.40 -> 0.30 by COMPANY"), overruled(rulebook, "2026-03-01"));
        var value = rulebook.inForce(Samples.SANCTION, SITE, Samples.start("2026-03-01"))
                .orElseThrow()
                .values()
                .get("share");
        assertEquals(THIRTY, value.value());
        assertEquals(Layer.COMPANY, value.winner());
    }

    @Test
    void theCompanysOwnValueHasToFitAndHigherLocksComeFirst() {
        var beyond = first().withCompany(Samples.SANCTION, lock(new Bound.AtMost(TEN)));
        assertEquals(
                List.of("DEMO/1.1: The company itself has “Deduction” at 30%, beyond what it locks for its units"
                        + " (at most 10%): change that value first, or widen the lock"),
                problems(beyond));
        var july = first().withEffectiveFrom(Samples.start("2026-07-01"))
                .withCompany(Samples.SANCTION, lock(new Bound.AtLeast(THIRTY)));
        assertTrue(problems(july).getFirst().contains("contradict"), problems(july)::toString);
    }

    @ParameterizedTest
    @CsvSource({"MOST_SPECIFIC, 0.30, 1", "STRICTEST, 0.30, 1", "COMPANY, 0.10, 0"})
    void locksHoldWhoeverComesFirst(Outlets outlets, BigDecimal share, int overruled) {
        var before = publish(first().withUnitValue(Samples.SANCTION, "site", "share", FORTY));
        var draft = Draft.revising(DEMO, List.of(before), Samples.start("2026-03-01"))
                .withValue(Samples.SANCTION, "share", TEN)
                .withCompany(Samples.SANCTION, lock(new Bound.AtMost(THIRTY)))
                .withCompany(
                        Samples.SANCTION,
                        change -> change.withRanking(change.ranking().with(outlets)));
        var rulebook = rulebook(before, publish(draft));
        assertEquals(
                share,
                rulebook.inForce(Samples.SANCTION, SITE, Samples.start("2026-03-01"))
                        .orElseThrow()
                        .values()
                        .get("share")
                        .value());
        assertEquals(overruled, overruled(rulebook, "2026-03-01").size());
    }

    @Test
    void laterLawOverrulesTheCompanyThatSaidMoreFromItsDay() {
        var bold = rulebook(publish(first().withValue(Samples.SANCTION, "share", FORTY)));
        var careful = rulebook(publish(first().withValue(Samples.SANCTION, "share", TEN)));
        var silent = rulebook(publish(first()));
        assertEquals(List.of(), overruled(bold, "2026-06-30"));
        assertEquals(List.of("DEMO/1.1 company 0.40 -> 0.20 by LAW"), overruled(bold, "2026-07-01"));
        assertEquals(List.of(), overruled(careful, "2026-07-01"));
        assertEquals(List.of(), overruled(silent, "2026-07-01"), "a template's own value is its vendor's to mend");
    }

    @Test
    void aFileSaysLocksToo() {
        var file =
                """
                overlay: DEMO
                clauses:
                  "1.1":
                    values: {nature: fine}
                    locks:
                      - parameter: share
                        at_most: 30%
                        because: {zh-Hans: 一视同仁, zh-Hant: 一視同仁, en: one staff, one measure}
                units:
                  site: {"1.1": {values: {share: 40%}}}
                """
                        .replace("en: one staff, one measure", "en: same for all");
        var day = LocalDate.parse("2026-01-01");
        var refused = Overlay.read("overlays/DEMO.yaml", file, LIBRARY, Set.of("site"), day);
        assertEquals(
                List.of("“Deduction” cannot be 40%: locked by the company (at most 30%), because: same for all"),
                refused.problems().stream()
                        .map(problem -> problem.message(Locale.ENGLISH))
                        .toList());
        var read = Overlay.read("overlays/DEMO.yaml", file.replace("40%", "25%"), LIBRARY, Set.of("site"), day);
        assertEquals(List.of(), read.problems().stream().map(Problem::toString).toList());
        var revision = publish(first().with(read.overlay().orElseThrow()));
        assertEquals(revision, Revision.read(revision.text()));
        assertEquals(
                new Bound.AtMost(THIRTY),
                revision.clauses()
                        .get(Samples.SANCTION)
                        .getFirst()
                        .company()
                        .ranking()
                        .locks()
                        .getFirst()
                        .bound());
    }
}
