package org.guiju.rulebook.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.guiju.rulebook.control.Level;
import org.guiju.rulebook.regulation.Lock.Bound;
import org.guiju.rulebook.regulation.Parameter.Direction;
import org.guiju.rulebook.regulation.Ranking.Outlets;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;
import org.junit.jupiter.api.Test;

/** Company or outlet, whoever comes first, and the locks above both: against an oracle that tries every value. */
class OutletRankingTests {

    private static final ClauseCode CLAUSE = ClauseCode.of("DEMO/1");
    private static final Texts TEXT = Texts.same("x");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final int MOST = 12;

    private record Case(
            Optional<Direction> stricter,
            Outlets outlets,
            int template,
            Optional<Integer> company,
            List<Optional<Integer>> units,
            List<Lock> locks) {}

    @Test
    void agreesWithAnOracleOnEveryCombination() {
        var random = new Random(20260601);
        for (int i = 0; i < 40_000; i++) {
            var given = invented(random);
            assertEquals(expected(given), resolved(given), given.toString());
        }
    }

    private static Case invented(Random random) {
        var units = new ArrayList<Optional<Integer>>();
        IntStream.range(0, random.nextInt(3)).forEach(unit -> units.add(maybe(random)));
        var locks = new ArrayList<Lock>();
        IntStream.range(0, random.nextInt(4)).forEach(lock -> locks.add(lock(random)));
        var directions =
                List.of(Optional.<Direction>empty(), Optional.of(Direction.HIGHER), Optional.of(Direction.LOWER));
        return new Case(
                directions.get(random.nextInt(3)),
                Outlets.values()[random.nextInt(3)],
                random.nextInt(MOST),
                maybe(random),
                units,
                locks);
    }

    private static Optional<Integer> maybe(Random random) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(random.nextInt(MOST));
    }

    private static Lock lock(Random random) {
        var layer = List.of(Layer.LAW, Layer.OPERATOR, Layer.TEMPLATE, Layer.COMPANY)
                .get(random.nextInt(4));
        var bound =
                switch (random.nextInt(4)) {
                    case 0 -> new Bound.AtLeast(number(random.nextInt(MOST)));
                    case 1 -> new Bound.AtMost(number(random.nextInt(MOST)));
                    case 2 -> new Bound.Fixed(number(random.nextInt(MOST)));
                    default ->
                        new Bound.OneOf(Set.copyOf(new LinkedHashSet<>(List.of(
                                number(random.nextInt(4)),
                                number(4 + random.nextInt(4)),
                                number(8 + random.nextInt(4))))));
                };
        return new Lock(layer, CLAUSE, "p", bound, DAY.plusDays(random.nextInt(40) - 35), TEXT);
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }

    private static Optional<Integer> resolved(Case given) {
        var parameter = new Parameter(
                "p",
                TEXT,
                Parameter.Kind.INTEGER,
                Optional.of(number(given.template())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Parameter.Origin.SEED,
                given.stricter(),
                Optional.empty());
        var clause = new Clause(
                CLAUSE,
                Set.of(),
                TEXT,
                TEXT,
                Map.of("p", parameter),
                List.of(),
                List.of(),
                List.of(),
                Texts.none(),
                Optional.empty(),
                Optional.empty(),
                Texts.none(),
                "hash");
        var voices = new ArrayList<Resolution.Voice>();
        voices.add(new Resolution.Voice(
                Layer.COMPANY, said(given.company()).withRanking(Ranking.NONE.with(given.outlets()))));
        given.units().forEach(unit -> voices.add(new Resolution.Voice(Layer.UNIT, said(unit))));
        return Optional.ofNullable(new Resolution(clause, Layer.TEMPLATE, given.locks(), voices, DAY)
                        .resolve()
                        .get("p"))
                .map(value -> ((BigDecimal) value.value()).intValueExact());
    }

    private static ClauseChange said(Optional<Integer> value) {
        return value.map(number -> ClauseChange.NONE.withValue("p", number(number)))
                .orElse(ClauseChange.NONE);
    }

    /** Every value in turn is asked whether all locks that can hold together let it through. */
    private static Optional<Integer> expected(Case given) {
        var left = new TreeSet<>(IntStream.range(-1, MOST + 1).boxed().toList());
        boolean listed = false;
        var locks = new ArrayList<>(given.locks());
        locks.removeIf(lock -> lock.from().isAfter(DAY));
        locks.sort(Comparator.comparing(Lock::by).thenComparing(Lock::from));
        for (var lock : locks) {
            var fewer = new TreeSet<>(left);
            fewer.removeIf(value -> !lets(lock.bound(), value));
            if (!fewer.isEmpty()) {
                left = fewer;
                listed |= lock.bound() instanceof Bound.Fixed || lock.bound() instanceof Bound.OneOf;
            }
        }
        var spoken = spoken(given);
        int winner = winner(given);
        int wanted = spoken.get(winner);
        if (left.contains(wanted)) {
            return Optional.of(wanted);
        }
        if (left.size() == 1) {
            return Optional.of(left.first());
        }
        if (listed) {
            return winner > 0 && left.contains(spoken.get(winner - 1))
                    ? Optional.of(spoken.get(winner - 1))
                    : Optional.empty();
        }
        return Optional.of(wanted < left.first() ? left.first() : left.last());
    }

    private static boolean lets(Bound bound, int value) {
        return switch (bound) {
            case Bound.AtLeast(Object least) -> number(value).compareTo((BigDecimal) least) >= 0;
            case Bound.AtMost(Object most) -> number(value).compareTo((BigDecimal) most) <= 0;
            case Bound.Fixed(Object only) -> number(value).equals(only);
            case Bound.OneOf(var values) -> values.contains(number(value));
        };
    }

    private static List<Integer> spoken(Case given) {
        var spoken = new ArrayList<Integer>();
        spoken.add(given.template());
        given.company().ifPresent(spoken::add);
        given.units().forEach(unit -> unit.ifPresent(spoken::add));
        return spoken;
    }

    private static int winner(Case given) {
        var spoken = spoken(given);
        boolean both = given.company().isPresent() && spoken.size() > 2;
        if (!both || given.outlets() == Outlets.MOST_SPECIFIC) {
            return spoken.size() - 1;
        }
        if (given.outlets() == Outlets.COMPANY || given.stricter().isEmpty()) {
            return 1;
        }
        var order = Comparator.<Integer>naturalOrder();
        var harder = given.stricter().get() == Direction.HIGHER ? order : order.reversed();
        int best = 1;
        for (int i = 2; i < spoken.size(); i++) {
            best = harder.compare(spoken.get(i), spoken.get(best)) > 0 ? i : best;
        }
        return best;
    }

    private static Hearing hearing(Outlets outlets, ClauseChange company, ClauseChange unit) {
        return new Hearing(List.of(
                new Resolution.Voice(Layer.COMPANY, company.withRanking(Ranking.NONE.with(outlets))),
                new Resolution.Voice(Layer.UNIT, unit)));
    }

    @Test
    void levelsFollowWhoeverComesFirst() {
        var company = ClauseChange.NONE.withLevel("gate", Level.BLOCK).withLevel("other", Level.LOG);
        var unit = ClauseChange.NONE.withLevel("gate", Level.WARN).withLevel("other", Level.WARN);
        assertEquals(
                Map.of("gate", Level.WARN, "other", Level.WARN),
                hearing(Outlets.MOST_SPECIFIC, company, unit).levels());
        assertEquals(
                Map.of("gate", Level.BLOCK, "other", Level.LOG),
                hearing(Outlets.COMPANY, company, unit).levels());
        assertEquals(
                Map.of("gate", Level.BLOCK, "other", Level.WARN),
                hearing(Outlets.STRICTEST, company, unit).levels());
    }

    @Test
    void anOutletSwitchesOffOnlyWhereOutletsComeFirst() {
        var unit = ClauseChange.NONE.withOff(true);
        assertEquals(
                true, hearing(Outlets.MOST_SPECIFIC, ClauseChange.NONE, unit).off());
        assertEquals(false, hearing(Outlets.COMPANY, ClauseChange.NONE, unit).off());
        assertEquals(false, hearing(Outlets.STRICTEST, ClauseChange.NONE, unit).off());
        assertEquals(true, hearing(Outlets.COMPANY, unit, ClauseChange.NONE).off());
    }

    @Test
    void anOutletsWordsHoldWhereTheCompanyHasNone() {
        var own = ClauseChange.NONE.withText(Texts.same("unit"));
        var company = ClauseChange.NONE.withText(Texts.same("company"));
        assertEquals("unit", words(hearing(Outlets.COMPANY, ClauseChange.NONE, own)));
        assertEquals("company", words(hearing(Outlets.COMPANY, company, own)));
        assertEquals("unit", words(hearing(Outlets.MOST_SPECIFIC, company, own)));
    }

    private static String words(Hearing hearing) {
        return hearing.wording().orElseThrow().change().text().en();
    }
}
