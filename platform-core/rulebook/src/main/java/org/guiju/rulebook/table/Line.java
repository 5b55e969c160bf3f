package org.guiju.rulebook.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Type;

/**
 * An ordered input. Its pieces are, in order, what lies before the first bound, the bound itself, what lies between it and the
 * next, and so on; an absent value comes last. Bounds are whole numbers of {@code 10^-scale}.
 */
public final class Line implements Axis {

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 4);

    private final Type type;
    private final boolean optional;
    private final int scale;
    private final long[] bounds;
    private final long step;
    private final long origin;
    private final BitSet domain = new BitSet();

    Line(Type type, boolean optional, Domain declared, List<Passes> cells) {
        this.type = type;
        this.optional = optional;
        var stated = Stream.of(
                        declared.allowed().stream(),
                        declared.min().stream(),
                        declared.max().stream(),
                        cells.stream().flatMap(Passes::ends))
                .flatMap(values -> values)
                .map(Measure::of)
                .toList();
        var unit = declared.step().map(Measure::of).or(() -> natural(type));
        this.scale = Stream.concat(stated.stream(), unit.stream())
                .mapToInt(number -> number.stripTrailingZeros().scale())
                .reduce(Math.max(0, Measure.digits(type)), Math::max);
        this.bounds = stated.stream().mapToLong(this::exact).sorted().distinct().toArray();
        this.step = unit.map(this::exact).orElse(0L);
        this.origin = declared.min().map(Measure::of).map(this::exact).orElse(0L);
        markDomain(declared);
    }

    private static Optional<BigDecimal> natural(Type type) {
        return Measure.digits(type) < 0
                ? Optional.empty()
                : Optional.of(BigDecimal.ONE.movePointLeft(Measure.digits(type)));
    }

    private long exact(BigDecimal number) {
        if (number.abs().movePointRight(scale).compareTo(MOST) > 0) {
            throw new TooWideException(number);
        }
        return number.movePointRight(scale).longValueExact();
    }

    private void markDomain(Domain declared) {
        if (declared.allowed().isEmpty()) {
            int from = declared.min().map(this::piece).orElse(0);
            int to = declared.max().map(this::piece).orElse(2 * bounds.length);
            IntStream.rangeClosed(from, to)
                    .filter(piece -> inside(piece).isPresent())
                    .forEach(domain::set);
        }
        declared.allowed().forEach(value -> domain.set(piece(value)));
        if (optional) {
            domain.set(pieces() - 1);
        }
    }

    /** Digits after the point of the numbers that {@link #piece(long)} takes. */
    public int scale() {
        return scale;
    }

    @Override
    public int pieces() {
        return 2 * bounds.length + (optional ? 2 : 1);
    }

    /** @param number of {@code 10^-scale} */
    public int piece(long number) {
        if (bounds.length == 0) {
            return 0;
        }
        // Halving without branches: the processor cannot guess where a number lies.
        int base = 0;
        for (int left = bounds.length; left > 1; left -= left >>> 1) {
            int half = left >>> 1;
            base = bounds[base + half] <= number ? base + half : base;
        }
        return bounds[base] == number ? 2 * base + 1 : bounds[base] < number ? 2 * base + 2 : 2 * base;
    }

    @Override
    public int piece(Object value) {
        if (value instanceof Optional) {
            return pieces() - 1;
        }
        var number = Measure.of(value).movePointRight(scale);
        if (number.abs().compareTo(MOST) > 0) {
            return number.signum() < 0 ? 0 : 2 * bounds.length;
        }
        var floor = number.setScale(0, RoundingMode.FLOOR);
        int piece = piece(floor.longValueExact());
        boolean pastBound = piece % 2 == 1 && floor.compareTo(number) != 0;
        return pastBound ? piece + 1 : piece;
    }

    @Override
    public BitSet pieces(Passes cell) {
        var passing = new BitSet();
        for (var interval : cell.intervals()) {
            int from = interval.low()
                    .map(low -> piece(low.value()) + (low.included() ? 0 : 1))
                    .orElse(0);
            int to = interval.high()
                    .map(high -> piece(high.value()) - (high.included() ? 0 : 1))
                    .orElse(2 * bounds.length);
            if (from <= to) {
                passing.set(from, to + 1);
            }
        }
        if (cell.except()) {
            passing.flip(0, 2 * bounds.length + 1);
        }
        passing.set(pieces() - 1, optional ? cell.absent() : passing.get(pieces() - 1));
        return passing;
    }

    @Override
    public BitSet domain() {
        return (BitSet) domain.clone();
    }

    /** Whether every value lies on a whole step, so that an end between two steps is a slip. */
    boolean onStep(Object bound) {
        return step == 0 || Math.floorMod(exact(Measure.of(bound)) - origin, step) == 0;
    }

    @Override
    public Object sample(int piece) {
        return optional && piece == pieces() - 1
                ? Optional.empty()
                : Measure.value(inside(piece).orElseThrow(), type);
    }

    /** A number of the domain's grid in a piece. */
    private Optional<BigDecimal> inside(int piece) {
        if (piece % 2 == 1) {
            long bound = bounds[piece / 2];
            boolean on = step == 0 || Math.floorMod(bound - origin, step) == 0;
            return on ? Optional.of(decimal(bound)) : Optional.empty();
        }
        var low = piece == 0 ? Optional.<Long>empty() : Optional.of(bounds[piece / 2 - 1]);
        var high = piece == 2 * bounds.length ? Optional.<Long>empty() : Optional.of(bounds[piece / 2]);
        return step == 0 ? dense(low, high) : stepped(low, high);
    }

    private Optional<BigDecimal> dense(Optional<Long> low, Optional<Long> high) {
        if (low.isEmpty()) {
            return Optional.of(
                    high.map(bound -> decimal(bound).subtract(BigDecimal.ONE)).orElse(BigDecimal.ZERO));
        }
        var next = decimal(low.get() + 1);
        boolean fits = high.isEmpty() || decimal(high.get()).compareTo(next) > 0;
        return Optional.of(fits ? next : decimal(low.get()).add(BigDecimal.valueOf(5, scale + 1)));
    }

    private Optional<BigDecimal> stepped(Optional<Long> low, Optional<Long> high) {
        if (low.isEmpty()) {
            return Optional.of(decimal(high.map(bound -> below(bound)).orElse(origin)));
        }
        long above = origin + (Math.floorDiv(low.get() - origin, step) + 1) * step;
        return high.isEmpty() || above < high.get() ? Optional.of(decimal(above)) : Optional.empty();
    }

    private long below(long bound) {
        return origin + Math.floorDiv(bound - origin - 1, step) * step;
    }

    private BigDecimal decimal(long number) {
        return BigDecimal.valueOf(number, scale);
    }

    @Override
    public String tests(BitSet all) {
        var pieces = domain();
        pieces.and(all);
        if (pieces.equals(domain)) {
            return "-";
        }
        var tests = new ArrayList<String>();
        int last = 2 * bounds.length;
        for (int from = pieces.nextSetBit(0); from >= 0 && from <= last; ) {
            int to = end(pieces, from, last);
            tests.add(test(from, to));
            from = pieces.nextSetBit(to + 1);
        }
        if (optional && pieces.get(pieces() - 1)) {
            tests.add("null");
        }
        return String.join(", ", tests);
    }

    /** The last piece of a run; pieces without a value of the domain do not interrupt it. */
    private int end(BitSet pieces, int from, int last) {
        int end = from;
        for (int piece = from; piece <= last && (pieces.get(piece) || !domain.get(piece)); piece++) {
            end = pieces.get(piece) ? piece : end;
        }
        return end;
    }

    private String test(int from, int to) {
        var low = from == 0 ? Optional.<String>empty() : Optional.of(literal((from - 1) / 2));
        var high = to == 2 * bounds.length ? Optional.<String>empty() : Optional.of(literal(to / 2));
        boolean fromBound = from % 2 == 1;
        boolean toBound = to % 2 == 1;
        if (from == to && fromBound) {
            return low.get();
        }
        if (low.isEmpty()) {
            return high.map(end -> (toBound ? "<= " : "< ") + end).orElse("-");
        }
        return high.map(end -> (fromBound ? "[" : "(") + low.get() + ".." + end + (toBound ? "]" : ")"))
                .orElse((fromBound ? ">= " : "> ") + low.get());
    }

    private String literal(int bound) {
        return Shown.literal(Measure.value(decimal(bounds[bound]), type));
    }
}
