package org.guiju.rulebook.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Admitted;
import org.guiju.rulebook.expression.Admitted.Present;
import org.guiju.rulebook.expression.Interval;
import org.guiju.rulebook.expression.Type;

/**
 * Which values a cell lets through, where that does not depend on anything else.
 *
 * @param except whether the intervals are those that do not pass
 * @param intervals of values without an order on the line of numbers: single values only
 * @param absent whether an absent value passes
 */
public record Passes(boolean except, List<Interval> intervals, boolean absent) {

    /** The cell {@code -}: anything. */
    public static final Passes ANY = new Passes(true, List.of(), true);

    public Passes {
        intervals = List.copyOf(intervals);
    }

    public static Passes of(Interval... intervals) {
        return new Passes(false, List.of(intervals), false);
    }

    /** Empty where it takes an evaluation to say, or where texts are tested by their order. */
    static Optional<Passes> of(Admitted admitted, Type type) {
        return switch (admitted.present()) {
            case Present.Unsaid unsaid -> Optional.empty();
            case Present.Some(var values, boolean others) ->
                Optional.of(new Passes(
                        others, values.stream().map(Interval::exactly).toList(), admitted.absent()));
            case Present.Stretches(var intervals)
            when Measure.measures(type) -> Optional.of(new Passes(false, intervals, admitted.absent()));
            case Present.Stretches(var intervals) ->
                singles(intervals, admitted.absent()).or(() -> singlesLeftOut(intervals, admitted.absent()));
        };
    }

    private static Optional<Passes> singles(List<Interval> intervals, boolean absent) {
        return intervals.stream().allMatch(Passes::isSingle)
                ? Optional.of(new Passes(false, intervals, absent))
                : Optional.empty();
    }

    /** Everything but single values: each stretch ends where the next begins, both without it. */
    private static Optional<Passes> singlesLeftOut(List<Interval> intervals, boolean absent) {
        boolean apart = intervals.getFirst().low().isEmpty()
                && intervals.getLast().high().isEmpty()
                && IntStream.range(1, intervals.size()).allMatch(i -> intervals
                        .get(i - 1)
                        .high()
                        .equals(intervals.get(i).low()));
        return apart
                ? Optional.of(new Passes(
                        true,
                        intervals.stream()
                                .flatMap(interval -> interval.high().stream())
                                .map(end -> Interval.exactly(end.value()))
                                .toList(),
                        absent))
                : Optional.empty();
    }

    private static boolean isSingle(Interval interval) {
        return interval.low().isPresent() && interval.low().equals(interval.high());
    }

    /** The ends of the intervals. */
    Stream<Object> ends() {
        return intervals.stream()
                .flatMap(interval -> Stream.of(interval.low(), interval.high()))
                .flatMap(Optional::stream)
                .map(Interval.End::value);
    }
}
