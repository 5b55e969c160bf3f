package org.guiju.rulebook.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.rulebook.control.Level;
import org.guiju.rulebook.regulation.Lock.Bound;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Basis.ParameterValue;
import org.guiju.sdk.decision.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulebookTests {

    private static final Library LIBRARY = Samples.library();
    private static final Regulation DEMO = LIBRARY.regulation("DEMO").orElseThrow();
    private static final BigDecimal FORTY = new BigDecimal("0.40");
    private static final List<String> SITE = List.of("hq", "site");

    private static Revision publish(Draft draft) {
        return switch (Revisions.next(draft, draft.effectiveFrom(), Samples.SHANGHAI)) {
            case Revisions.Next.Published(Revision revision) -> revision;
            case Revisions.Next.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    private static Draft first() {
        return Draft.adopting(DEMO, Samples.start("2026-01-01")).withValue(Samples.SANCTION, "nature", "fine");
    }

    private static Rulebook rulebook(Revision... revisions) {
        return Rulebook.of(LIBRARY, Samples.SHANGHAI, Set.of("DEMO", "LAW-X"), List.of(revisions));
    }

    private static ClauseState sanction(Rulebook rulebook, String day) {
        return rulebook.inForce(Samples.SANCTION, SITE, Samples.start(day)).orElseThrow();
    }

    @Test
    void asksLawFirstThenInReadingOrder() {
        assertEquals(
                List.of(Samples.MINIMUM, Samples.SANCTION, Samples.WINDOW),
                rulebook(publish(first())).clausesAskedOn("Escalate"));
        assertEquals(List.of(), rulebook().clausesAskedOn("Other"));
    }

    @Test
    void nothingIsInForceBeforeTheFirstDayAndEverythingFromItsFirstInstant() {
        var rulebook = rulebook(publish(first()));
        var start = Samples.start("2026-01-01");
        assertEquals(Optional.empty(), rulebook.inForce(Samples.SANCTION, SITE, start.minusNanos(1)));
        assertFalse(rulebook.hasRevisionInForce("DEMO", start.minusNanos(1)));
        assertTrue(rulebook.hasRevisionInForce("DEMO", start));
        assertEquals(
                start,
                rulebook.inForce(Samples.SANCTION, SITE, start).orElseThrow().from());
    }

    @Test
    void aRegulationThatIsNotPublishedBindsNobody() {
        var rulebook = rulebook();
        assertFalse(rulebook.hasRevisionInForce("DEMO", Samples.start("2026-01-01")));
        assertTrue(rulebook.hasRevisionInForce("LAW-X", Samples.start("2026-01-01")));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, none",
        "2026-01-01, PT24H",
        "2026-02-28, PT24H",
        "2026-03-01, PT36H",
        "2026-03-02, PT36H",
        "2026-05-31, PT36H",
        "2026-06-01, none"
    })
    void eachDayHasTheStateThatWasPublishedForIt(String day, String window) {
        var one = publish(first());
        var two = publish(Draft.revising(DEMO, List.of(one), Samples.start("2026-03-01"))
                .withValue(Samples.WINDOW, "window", Duration.ofHours(36)));
        var three = publish(Draft.revising(DEMO, List.of(one, two), Samples.start("2026-06-01"))
                .withRepealed(Samples.WINDOW));
        var state = rulebook(one, two, three).inForce(Samples.WINDOW, SITE, Samples.start(day));
        assertEquals(
                window,
                state.map(found -> found.values().get("window").value().toString())
                        .orElse("none"));
    }

    @Test
    void tellsWhenAClauseChangesNext() {
        var one = publish(first());
        var two = publish(Draft.revising(DEMO, List.of(one), Samples.start("2026-03-01"))
                .withValue(Samples.WINDOW, "window", Duration.ofHours(36)));
        var rulebook = rulebook(one, two);
        var march = Samples.start("2026-03-01");
        assertEquals(Optional.of(march), rulebook.nextChange(Samples.WINDOW, march.minusNanos(1)));
        assertEquals(Optional.empty(), rulebook.nextChange(Samples.WINDOW, march));
        var before = rulebook.inForce(Samples.WINDOW, SITE, march.minusNanos(1)).orElseThrow();
        assertEquals(Optional.of(march), before.until());
        assertEquals(1, before.revision());
        assertEquals(
                2, rulebook.inForce(Samples.WINDOW, SITE, march).orElseThrow().revision());
        assertEquals(1, sanction(rulebook, "2026-03-01").revision());
    }

    @Test
    void aParameterNobodyAnsweredHasNoValue() {
        var state = sanction(rulebook(publish(Draft.adopting(DEMO, Samples.start("2026-01-01")))), "2026-01-01");
        assertEquals(Set.of("share"), state.values().keySet());
    }

    @Test
    void aUnitSpeaksLastAndOnlyForItselfAndBelow() {
        var draft = first().withValue(Samples.WINDOW, "window", Duration.ofHours(48))
                .withUnitValue(Samples.WINDOW, "site", "window", Duration.ofHours(12));
        var rulebook = rulebook(publish(draft));
        var at = Samples.start("2026-01-01");
        assertEquals(Duration.ofHours(48), window(rulebook, List.of("hq"), at).value());
        assertEquals(
                Duration.ofHours(48),
                window(rulebook, List.of("hq", "other"), at).value());
        assertEquals(Duration.ofHours(12), window(rulebook, SITE, at).value());
        assertEquals(
                Duration.ofHours(12),
                window(rulebook, List.of("hq", "site", "team"), at).value());
        assertEquals(Layer.UNIT, window(rulebook, SITE, at).winner());
        assertEquals(
                List.of(Layer.TEMPLATE, Layer.COMPANY, Layer.UNIT),
                window(rulebook, SITE, at).layers().stream()
                        .map(said -> said.layer())
                        .toList());
    }

    private static ParameterValue window(Rulebook rulebook, List<String> units, Instant at) {
        return rulebook.inForce(Samples.WINDOW, units, at)
                .orElseThrow()
                .values()
                .get("window");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, 0.40, COMPANY", "2026-07-01, 0.20, LAW", "2026-07-02, 0.20, LAW"})
    void aLaterLockClampsFromItsDay(String day, BigDecimal share, Layer winner) {
        var value = sanction(rulebook(publish(first().withValue(Samples.SANCTION, "share", FORTY))), day)
                .values()
                .get("share");
        assertEquals(share, value.value());
        assertEquals(winner, value.winner());
        assertEquals(
                Optional.of(FORTY),
                value.layers().stream()
                        .filter(said -> said.layer() == Layer.COMPANY)
                        .findFirst()
                        .orElseThrow()
                        .value());
    }

    @Test
    void aStateLastsUntilSomethingReallyChanges() {
        var low = new BigDecimal("0.10");
        var unaffected = sanction(rulebook(publish(first().withValue(Samples.SANCTION, "share", low))), "2026-08-01");
        assertEquals(Samples.start("2026-01-01"), unaffected.from());
        assertEquals(Optional.empty(), unaffected.until());
        var clamped = rulebook(publish(first().withValue(Samples.SANCTION, "share", FORTY)));
        assertEquals(
                Samples.start("2026-07-01"), sanction(clamped, "2026-08-01").from());
        assertEquals(
                Optional.of(Samples.start("2026-07-01")),
                sanction(clamped, "2026-06-30").until());
    }

    static Stream<Arguments> locks() {
        var thirty = new BigDecimal("0.30");
        return Stream.of(
                Arguments.of(List.of(), "0.40", "COMPANY"),
                Arguments.of(List.of(lock(Layer.OPERATOR, new Bound.AtMost(thirty))), "0.30", "OPERATOR"),
                Arguments.of(
                        List.of(lock(Layer.OPERATOR, new Bound.AtLeast(new BigDecimal("0.50")))), "0.50", "OPERATOR"),
                Arguments.of(List.of(lock(Layer.OPERATOR, new Bound.AtLeast(thirty))), "0.40", "COMPANY"),
                Arguments.of(List.of(lock(Layer.TEMPLATE, new Bound.Fixed(thirty))), "0.30", "TEMPLATE"),
                Arguments.of(List.of(lock(Layer.OPERATOR, new Bound.OneOf(Set.of(thirty, FORTY)))), "0.40", "COMPANY"),
                // not allowed: the next layer's value stands if it is
                Arguments.of(
                        List.of(lock(Layer.OPERATOR, new Bound.OneOf(Set.of(thirty, BigDecimal.ONE)))),
                        "0.30",
                        "OPERATOR"),
                // the higher layer's lock wins over one that contradicts it
                Arguments.of(
                        List.of(
                                lock(Layer.TEMPLATE, new Bound.AtLeast(thirty)),
                                lock(Layer.LAW, new Bound.AtMost(new BigDecimal("0.20")))),
                        "0.20",
                        "LAW"),
                Arguments.of(
                        List.of(
                                lock(Layer.OPERATOR, new Bound.OneOf(Set.of(thirty, BigDecimal.ONE))),
                                lock(Layer.TEMPLATE, new Bound.AtLeast(new BigDecimal("0.50")))),
                        "1",
                        "OPERATOR"));
    }

    private static Lock lock(Layer by, Bound bound) {
        var day = java.time.LocalDate.of(2020, 1, 1);
        return new Lock(by, Samples.SANCTION, "share", bound, day, Texts.same("because"));
    }

    @ParameterizedTest
    @MethodSource("locks")
    void locksBindThoseBelow(List<Lock> locks, BigDecimal share, Layer winner) {
        var revision = publish(first().withValue(Samples.SANCTION, "share", FORTY));
        var rulebook = Rulebook.of(LIBRARY.withLocks(locks), Samples.SHANGHAI, Set.of("DEMO"), List.of(revision));
        var value = sanction(rulebook, "2026-01-01").values().get("share");
        assertEquals(share, value.value());
        assertEquals(winner, value.winner());
    }

    @Test
    void aFixedLockAnswersAnOpenQuestion() {
        var fixed = new Lock(
                Layer.OPERATOR,
                Samples.SANCTION,
                "nature",
                new Bound.Fixed("loss_compensation"),
                java.time.LocalDate.of(2020, 1, 1),
                Texts.same("because"));
        var revision = publish(Draft.adopting(DEMO, Samples.start("2026-01-01")));
        var rulebook =
                Rulebook.of(LIBRARY.withLocks(List.of(fixed)), Samples.SHANGHAI, Set.of("DEMO"), List.of(revision));
        assertEquals(
                "loss_compensation",
                sanction(rulebook, "2026-01-01").values().get("nature").value());
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31, none",
        "2020-01-01, unstated",
        "2023-06-30, unstated",
        "2023-07-01, 2690.00",
        "2025-06-30, 2690.00",
        "2025-07-01, 2740.00",
        "2029-12-31, 2740.00",
        "2030-01-01, none"
    })
    void lawHoldsBetweenItsDaysWithItsDatedValues(String day, String expected) {
        var state = rulebook().inForce(Samples.MINIMUM, SITE, Samples.start(day));
        var found = state.map(known -> Optional.ofNullable(known.values().get("wages"))
                        .map(wages -> ((Map<?, ?>) ((List<?>) wages.value()).getFirst())
                                .get("amount")
                                .toString())
                        .orElse("unstated"))
                .orElse("none");
        assertEquals(expected, found);
    }

    @Test
    void companyWordsLevelsAndSwitchesAreHeard() {
        var words = new Texts("甲", "甲", "A");
        var state = sanction(
                rulebook(publish(first().withText(Samples.SANCTION, words)
                        .withLevel(Samples.SANCTION, "deduction", Level.LOG)
                        .withOff(Samples.SANCTION, true))),
                "2026-01-01");
        assertEquals(words, state.text());
        assertEquals(Layer.COMPANY, state.layer());
        assertEquals(Level.LOG, state.level(state.clause().controls().getFirst()));
        assertTrue(state.off());
    }

    @Test
    void theHashOfAStateIsTheHashOfWhatItSays() {
        var one = publish(first());
        var same = publish(first());
        var other = publish(first().withValue(Samples.SANCTION, "share", FORTY));
        assertEquals(
                sanction(rulebook(one), "2026-01-01").hash(),
                sanction(rulebook(same), "2026-02-01").hash());
        assertFalse(sanction(rulebook(one), "2026-01-01")
                .hash()
                .equals(sanction(rulebook(other), "2026-01-01").hash()));
    }

    @Test
    void aRevisionOfUnknownWordsIsNeverGuessedAt() {
        var revision = publish(
                first().with(Samples.WINDOW, new Draft.Edit("0".repeat(64), ClauseChange.NONE, Map.of(), false)));
        assertThrows(UnknownClauseException.class, () -> rulebook(revision));
        assertThrows(
                UnknownRegulationException.class,
                () -> Rulebook.of(LIBRARY, Samples.SHANGHAI, Set.of("NONE"), List.of()));
    }

    @Test
    void aRevisionReadsBackAsItWasWritten() {
        var revision = publish(first().withValue(Samples.WINDOW, "window", Duration.ofHours(36))
                .withUnitValue(Samples.SANCTION, "site", "share", FORTY)
                .withLevel(Samples.SANCTION, "deduction", Level.ASK_REASON)
                .withText(Samples.SANCTION, new Texts("引号\"和\n换行", "b", "c\\")));
        var read = Revision.read(revision.text());
        assertEquals(revision, read);
        assertEquals(revision.hash(), read.hash());
        assertThrows(IllegalArgumentException.class, () -> Revision.read("{\"regulation\": \"DEMO\"}"));
    }

    @Test
    void whatHoldsGoesOnWhereALaterRevisionIsTakenBack() {
        var first = publish(first());
        var later = publish(Draft.revising(DEMO, List.of(first), Samples.start("2026-06-01"))
                .withValue(Samples.SANCTION, "nature", "loss_compensation"));
        var back = Revisions.withdrawing(later, List.of(first, later), Samples.start("2026-05-01"));
        var rulebook = rulebook(first, later, back);
        assertEquals(3, back.number());
        assertEquals(
                sanction(rulebook, "2026-05-31").values().get("nature").value(),
                sanction(rulebook, "2026-06-02").values().get("nature").value());
        assertEquals(
                "loss_compensation",
                sanction(rulebook(first, later), "2026-06-02")
                        .values()
                        .get("nature")
                        .value());
    }

    @Test
    void aFirstRevisionThatIsTakenBackNeverHolds() {
        var first = publish(first());
        var back = Revisions.withdrawing(first, List.of(first), Samples.start("2025-12-01"));
        var rulebook = rulebook(first, back);
        assertEquals(Optional.empty(), rulebook.inForce(Samples.SANCTION, SITE, Samples.start("2026-03-01")));
    }

    @Test
    void aReferenceToAClauseThatEndsIsBroken() {
        var first = publish(first().withText(
                        Samples.WINDOW,
                        new Texts(
                                "见 DEMO/" + Samples.SANCTION.number(),
                                "見 DEMO/" + Samples.SANCTION.number(),
                                "See it")));
        var rulebook = rulebook(first);
        var at = Samples.start("2026-03-01");
        assertEquals(
                List.of(Samples.WINDOW),
                References.to(Set.of(Samples.SANCTION), rulebook, SITE, at).stream()
                        .map(References.Reference::from)
                        .toList());
        var ending = Draft.revising(DEMO, List.of(first), at).withRepealed(Samples.SANCTION);
        assertEquals(1, References.broken(ending, rulebook, SITE).size());
        assertEquals(List.of(), References.broken(ending.withRepealed(Samples.WINDOW), rulebook, SITE));
    }
}
