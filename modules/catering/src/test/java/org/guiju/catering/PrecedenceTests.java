package org.guiju.catering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.Lock.Bound;
import org.guiju.rulebook.regulation.OutletLock;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.Revision;
import org.guiju.rulebook.regulation.Revisions;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.regulation.Trial;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;
import org.guiju.testkit.ClauseCases;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;

/** Who is heard about the fridge's limit: law, what the group locks, the outlet, the group, the template. */
@ClauseTest("PL-001.4.A2")
class PrecedenceTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Library LIBRARY =
            ClauseCases.of("CN-LAW", "CA-KITCHEN").library();
    private static final Regulation KITCHEN = LIBRARY.regulation("CA-KITCHEN").orElseThrow();
    private static final ClauseCode FRIDGE = ClauseCode.of("CA-KITCHEN/2a");
    private static final String LIMIT = "max_storage_temperature";
    private static final Texts WHY = Texts.same("one cold chain for all");

    private final List<Revision> published = new ArrayList<>();

    @Test
    void theMostSpecificIsHeardUnlessWhatStandsAboveHasLockedIt() {
        publish(adopted("2026-01-01"));
        holds("lixin", "2026-01-01", "5", Layer.TEMPLATE);
        publish(revised("2026-02-01").withValue(FRIDGE, LIMIT, degrees("4")));
        holds("lixin", "2026-02-01", "4", Layer.COMPANY);
        publish(revised("2026-03-01").withUnitValue(FRIDGE, "lixin", LIMIT, degrees("6")));
        holds("lixin", "2026-03-01", "6", Layer.UNIT);
        holds("hebin", "2026-03-01", "4", Layer.COMPANY);
        publish(locked(revised("2026-04-01"), "5"));
        holds("lixin", "2026-04-01", "5", Layer.COMPANY);
        holds("lixin", "2026-03-31", "6", Layer.UNIT);
    }

    @Test
    void explanationNamesEveryLayerThatSpoke() {
        publish(adopted("2026-01-01")
                .withValue(FRIDGE, LIMIT, degrees("4"))
                .withUnitValue(FRIDGE, "lixin", LIMIT, degrees("3")));
        var said = state("lixin", "2026-01-01").values().get(LIMIT).layers().stream()
                .map(layer -> layer.layer())
                .toList();
        assertTrue(said.containsAll(List.of(Layer.LAW, Layer.TEMPLATE, Layer.COMPANY, Layer.UNIT)), said::toString);
    }

    @Test
    void whatContradictsLawOrTheGroupsLockIsNotPublished() {
        var beyondLaw = adopted("2026-01-01").withUnitValue(FRIDGE, "lixin", LIMIT, degrees("9"));
        assertTrue(problems(beyondLaw).contains("31654"), problems(beyondLaw));
        var beyondLock = locked(adopted("2026-01-01"), "6").withUnitValue(FRIDGE, "lixin", LIMIT, degrees("7"));
        assertTrue(problems(beyondLock).contains("locked by the company"), problems(beyondLock));
        var againstLaw = adopted("2026-01-01")
                .withCompany(
                        FRIDGE,
                        change -> change.withRanking(
                                change.ranking().with(new OutletLock(LIMIT, new Bound.AtLeast(degrees("9")), WHY))));
        assertTrue(problems(againstLaw).contains("contradict"), problems(againstLaw));
    }

    private static Draft adopted(String from) {
        return Draft.adopting(KITCHEN, start(from));
    }

    private Draft revised(String from) {
        return Draft.revising(KITCHEN, published, start(from));
    }

    private static Draft locked(Draft draft, String most) {
        return draft.withCompany(
                FRIDGE,
                change -> change.withRanking(
                        change.ranking().with(new OutletLock(LIMIT, new Bound.AtMost(degrees(most)), WHY))));
    }

    private void publish(Draft draft) {
        published.add(
                assertInstanceOf(Revisions.Next.Published.class, Revisions.next(draft, draft.effectiveFrom(), ZONE))
                        .revision());
    }

    /** What every decision about an act at the outlet reads. */
    private void holds(String outlet, String day, String degrees, Layer by) {
        var value = state(outlet, day).values().get(LIMIT);
        assertEquals(0, degrees(degrees).compareTo((BigDecimal) value.value()), value::toString);
        assertEquals(by, value.winner(), value::toString);
    }

    private ClauseState state(String outlet, String day) {
        return Rulebook.of(LIBRARY, ZONE, Set.of("CN-LAW", "CA-KITCHEN"), published)
                .inForce(FRIDGE, List.of("hq", outlet), start(day))
                .orElseThrow();
    }

    private static String problems(Draft draft) {
        return String.join(
                "\n",
                draft.check(LIBRARY, ZONE, Trial.NONE).stream()
                        .map(problem -> problem.message(Locale.ENGLISH))
                        .toList());
    }

    private static BigDecimal degrees(String number) {
        return new BigDecimal(number);
    }

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZONE).toInstant();
    }
}
