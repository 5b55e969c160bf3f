package org.guiju.rulebook.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.guiju.rulebook.expression.Interval;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Money;
import org.junit.jupiter.api.Test;

/** The index against rows that are asked one after the other. */
class TableIndexTests {

    private static final List<Type> TYPES =
            List.of(Type.money(), Type.number(), Type.optional(Type.enumeration(List.of("a", "b", "c"))), Type.text());
    private static final List<Domain> DOMAINS = List.of(Domain.OPEN, Domain.OPEN, Domain.OPEN, Domain.OPEN);

    @Test
    void answersAsEveryRowAskedInTurn() {
        var random = new Random(11);
        for (int table = 0; table < 200; table++) {
            var cells = cells(random, 1 + random.nextInt(150));
            var index = TableIndex.of(TYPES, DOMAINS, cells);
            for (int i = 0; i < 200; i++) {
                var values = values(random);
                var expected = IntStream.range(0, cells.size())
                        .filter(row -> passes(cells.get(row), values))
                        .boxed()
                        .toList();
                var pieces = index.pieces(values);
                assertEquals(expected, index.all(pieces).boxed().toList(), () -> cells + " " + values);
                assertEquals(expected.isEmpty() ? TableIndex.NONE : expected.getFirst(), index.first(pieces));
                assertEquals(
                        expected.isEmpty()
                                ? TableIndex.NONE
                                : expected.size() > 1 ? TableIndex.SEVERAL : expected.getFirst(),
                        index.only(pieces));
            }
        }
    }

    @Test
    void findsTheSamePieceForScaledNumbers() {
        var index = TableIndex.of(
                List.of(Type.money()),
                List.of(Domain.OPEN),
                List.of(List.of(Draft.from(0, 100)), List.of(Draft.from(100, 200))));
        var line = (Line) index.axes().getFirst();
        assertEquals(2, line.scale());
        for (long fen = -1; fen < 20_002; fen++) {
            assertEquals(line.piece(new Money(fen)), line.piece(fen));
        }
    }

    @Test
    void knowsNoRowOfAnEmptyTable() {
        var index = TableIndex.of(List.of(), List.of(), List.of());
        assertEquals(TableIndex.NONE, index.first());
        assertEquals(0, TableIndex.of(List.of(), List.of(), List.of(List.of())).first());
    }

    @Test
    void tellsNumbersFarOutsideApart() {
        var index = TableIndex.of(
                List.of(Type.number()), List.of(Domain.OPEN), List.of(List.of(Draft.atLeast(new BigDecimal("0.001")))));
        assertEquals(0, index.first(index.pieces(List.of(new BigDecimal("1e29")))));
        assertEquals(TableIndex.NONE, index.first(index.pieces(List.of(new BigDecimal("-1e29")))));
        assertEquals(TableIndex.NONE, index.first(index.pieces(List.of(new BigDecimal("0.0009999999")))));
    }

    private static List<List<Passes>> cells(Random random, int rows) {
        var cells = new ArrayList<List<Passes>>();
        for (int row = 0; row < rows; row++) {
            cells.add(List.of(
                    cell(random, new Money(random.nextInt(20)), new Money(random.nextInt(20))),
                    cell(random, decimal(random), decimal(random)),
                    code(random, "a", "b", "c"),
                    code(random, "x", "y", "z")));
        }
        return cells;
    }

    private static BigDecimal decimal(Random random) {
        return BigDecimal.valueOf(random.nextInt(40) - 20, random.nextInt(3));
    }

    private static Passes cell(Random random, Object low, Object high) {
        return switch (random.nextInt(5)) {
            case 0 -> Passes.ANY;
            case 1 -> Passes.of(Interval.above(low, random.nextBoolean()));
            case 2 -> new Passes(true, List.of(Interval.exactly(low), Interval.exactly(high)), random.nextBoolean());
            default ->
                new Passes(
                        random.nextInt(4) == 0,
                        List.of(
                                Interval.of(low, random.nextBoolean(), high, random.nextBoolean()),
                                Interval.below(low, random.nextBoolean())),
                        false);
        };
    }

    private static Passes code(Random random, String... codes) {
        var ranges = new ArrayList<Interval>();
        for (var code : codes) {
            if (random.nextInt(3) == 0) {
                ranges.add(Interval.exactly(code));
            }
        }
        return random.nextInt(3) == 0 ? Passes.ANY : new Passes(random.nextBoolean(), ranges, random.nextBoolean());
    }

    private static List<Object> values(Random random) {
        Object code = random.nextInt(4) == 0
                ? Optional.empty()
                : List.of("a", "b", "c").get(random.nextInt(3));
        return List.of(
                new Money(random.nextInt(22) - 1),
                decimal(random),
                code,
                List.of("x", "y", "z", "other").get(random.nextInt(4)));
    }

    private static boolean passes(List<Passes> row, List<Object> values) {
        return IntStream.range(0, row.size()).allMatch(input -> passes(row.get(input), values.get(input)));
    }

    private static boolean passes(Passes cell, Object value) {
        return value instanceof Optional
                ? cell.absent()
                : cell.except() != cell.intervals().stream().anyMatch(interval -> holds(interval, value));
    }

    private static boolean holds(Interval interval, Object value) {
        return value instanceof String ? interval.low().orElseThrow().value().equals(value) : interval.contains(value);
    }
}
