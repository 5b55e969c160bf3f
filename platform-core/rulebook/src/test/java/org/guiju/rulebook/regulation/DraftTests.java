package org.guiju.rulebook.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guiju.rulebook.control.Level;
import org.guiju.rulebook.source.Problem;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.sdk.Texts;
import org.junit.jupiter.api.Test;

class DraftTests {

    private static final Library LIBRARY = Samples.library();
    private static final Regulation DEMO = LIBRARY.regulation("DEMO").orElseThrow();
    private static final Instant JANUARY = Samples.start("2026-01-01");
    private static final Instant MARCH = Samples.start("2026-03-01");
    private static final Instant MAY = Samples.start("2026-05-01");

    private static Draft answered(Instant from) {
        return Draft.adopting(DEMO, from).withValue(Samples.SANCTION, "nature", "fine");
    }

    private static List<String> check(Draft draft, Trial trial) {
        return draft.check(LIBRARY, Samples.SHANGHAI, trial).stream()
                .map(problem -> problem.file() + " " + problem.code())
                .toList();
    }

    @Test
    void anOpenQuestionKeepsItFromBeingPublished() {
        var draft = Draft.adopting(DEMO, JANUARY);
        assertEquals(List.of("DEMO/1.1 UNANSWERED"), check(draft, Trial.NONE));
        assertEquals(List.of(), check(answered(JANUARY), Trial.NONE));
    }

    @Test
    void aClauseWithAnOpenQuestionMayBePublishedSwitchedOff() {
        assertEquals(List.of(), check(Draft.adopting(DEMO, JANUARY).withOff(Samples.SANCTION, true), Trial.NONE));
    }

    @Test
    void wrongValuesNamesAndWordsAreToldTogether() {
        var draft = answered(JANUARY)
                .withValue(Samples.SANCTION, "share", new BigDecimal("1.50"))
                .withValue(Samples.SANCTION, "shere", new BigDecimal("0.50"))
                .withLevel(Samples.SANCTION, "deducton", Level.WARN)
                .withText(Samples.SANCTION, Texts.same("{shere}"))
                .withUnitValue(Samples.WINDOW, "site", "window", new BigDecimal("24"));
        assertEquals(
                List.of(
                        "DEMO/1.1 UNKNOWN",
                        "DEMO/1.1 UNKNOWN",
                        "DEMO/1.1 OUT_OF_BOUNDS",
                        "DEMO/1.2 · site WRONG_VALUE"),
                check(draft, Trial.NONE));
    }

    @Test
    void aLockSaysWhoLocksAndWhy() {
        var draft = answered(Samples.start("2026-07-01")).withValue(Samples.SANCTION, "share", new BigDecimal("0.50"));
        var problem = draft.check(LIBRARY, Samples.SHANGHAI, Trial.NONE).getFirst();
        assertEquals(
                "“Deduction” cannot be 50%: locked by the law (at most 20%), because: Article 16",
                problem.message(Locale.ENGLISH));
        assertEquals(List.of(), check(draft.withEffectiveFrom(Samples.start("2026-06-30")), Trial.NONE));
    }

    @Test
    void lawIsAnsweredButNeverSetRewordedOrSwitchedOff() {
        var law = LIBRARY.regulation("LAW-X").orElseThrow();
        var draft = Draft.adopting(law, JANUARY)
                .withValue(Samples.MINIMUM, "wages", List.of())
                .withOff(Samples.MINIMUM, true);
        assertEquals(List.of("LAW-X/1 SET_BY_LAW", "LAW-X/1 LAW_STANDS"), check(draft, Trial.NONE));
    }

    @Test
    void aFailingExampleKeepsItFromBeingPublished() {
        Trial failing = (state, example) -> List.of(Texts.same("no"));
        assertEquals(List.of("DEMO/1.1 EXAMPLE_FAILS"), check(answered(JANUARY), failing));
    }

    @Test
    void anExampleIsTriedWithItsOwnValuesThenTheTemplates() {
        var seen = new ArrayList<Object>();
        Trial spying = (state, example) -> {
            state.values().values().forEach(value -> seen.add(value.value()));
            return List.of();
        };
        check(answered(JANUARY).withValue(Samples.SANCTION, "share", new BigDecimal("0.10")), spying);
        assertEquals(List.of(new BigDecimal("0.30"), "loss_compensation"), seen);
    }

    @Test
    void statesOnlyWhatChanges() {
        var one = published(answered(JANUARY), JANUARY);
        var draft = Draft.revising(DEMO, List.of(one), MARCH)
                .withValue(Samples.WINDOW, "window", Duration.ofHours(36))
                .withValue(Samples.SANCTION, "nature", "fine");
        assertEquals(Set.of(Samples.WINDOW), draft.changes().keySet());
        var two = published(draft, JANUARY);
        assertEquals(2, two.number());
        assertEquals(Set.of(Samples.WINDOW), two.clauses().keySet());
    }

    @Test
    void refusesAnEmptyAndARetroactiveRevision() {
        var one = published(answered(JANUARY), JANUARY);
        assertEquals(
                List.of(Code.RETROACTIVE, Code.NOTHING_CHANGED),
                refused(Draft.revising(DEMO, List.of(one), MARCH), MARCH.plusSeconds(1)));
    }

    @Test
    void refusesTwoChangesOfOneClauseOnOneDate() {
        var one = published(answered(JANUARY), JANUARY);
        var again =
                Draft.revising(DEMO, List.of(one), JANUARY).withValue(Samples.WINDOW, "window", Duration.ofHours(36));
        assertEquals(List.of(Code.TWO_CHANGES_ON_ONE_DATE), refused(again, JANUARY));
    }

    @Test
    void aChangeBeforeALaterOneMustSayWhatHoldsThen() {
        var one = published(answered(JANUARY), JANUARY);
        var two = published(
                Draft.revising(DEMO, List.of(one), MAY).withValue(Samples.WINDOW, "window", Duration.ofHours(48)),
                JANUARY);
        var between = Draft.revising(DEMO, List.of(one, two), MARCH)
                .withValue(Samples.WINDOW, "window", Duration.ofHours(36));
        assertEquals(List.of(Code.LATER_CHANGE_UNSAID), refused(between, JANUARY));

        var said = between.withLater(Samples.WINDOW, MAY, between.edit(Samples.WINDOW));
        var rulebook =
                Rulebook.of(LIBRARY, Samples.SHANGHAI, Set.of("DEMO"), List.of(one, two, published(said, JANUARY)));
        assertEquals(Duration.ofHours(24), window(rulebook, MARCH.minusNanos(1)));
        assertEquals(Duration.ofHours(36), window(rulebook, MARCH));
        assertEquals(Duration.ofHours(36), window(rulebook, MAY));
    }

    @Test
    void otherClausesMayChangeMeanwhile() {
        var one = published(answered(JANUARY), JANUARY);
        var two = published(
                Draft.revising(DEMO, List.of(one), MAY).withValue(Samples.WINDOW, "window", Duration.ofHours(48)),
                JANUARY);
        var other = Draft.revising(DEMO, List.of(one, two), MARCH)
                .withValue(Samples.SANCTION, "share", new BigDecimal("0.20"));
        assertEquals(3, published(other, JANUARY).number());
    }

    @Test
    void anOverlayBecomesADraft() {
        var text =
                """
                overlay: DEMO
                clauses:
                  "1.1": {values: {share: 25%, nature: fine}, levels: {deduction: warn}}
                units:
                  site: {"1.2": {values: {window: PT12H}}}
                """;
        var overlay = Overlay.read("o.yaml", text, LIBRARY, Set.of("site"), java.time.LocalDate.of(2026, 1, 1));
        assertEquals(List.of(), overlay.problems());
        var draft = Draft.adopting(DEMO, JANUARY).with(overlay.overlay().orElseThrow());
        assertEquals(List.of(), check(draft, Trial.NONE));
        var rulebook = Rulebook.of(LIBRARY, Samples.SHANGHAI, Set.of("DEMO"), List.of(published(draft, JANUARY)));
        assertEquals(Duration.ofHours(24), window(rulebook, JANUARY));
        var site =
                rulebook.inForce(Samples.WINDOW, List.of("hq", "site"), JANUARY).orElseThrow();
        assertEquals(Duration.ofHours(12), site.values().get("window").value());
    }

    private static Object window(Rulebook rulebook, Instant at) {
        return rulebook.inForce(Samples.WINDOW, List.of(), at)
                .orElseThrow()
                .values()
                .get("window")
                .value();
    }

    private static Revision published(Draft draft, Instant at) {
        return assertInstanceOf(Revisions.Next.Published.class, Revisions.next(draft, at, Samples.SHANGHAI))
                .revision();
    }

    private static List<Code> refused(Draft draft, Instant at) {
        return assertInstanceOf(Revisions.Next.Refused.class, Revisions.next(draft, at, Samples.SHANGHAI))
                .problems()
                .stream()
                .map(Problem::code)
                .toList();
    }
}
