package org.guiju.rulebook.expression;

import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.Interval.End;

/** Works out how two stretches lie to each other. A point is the stretch of one value. */
final class RangeFunctions {

    private RangeFunctions() {}

    static boolean apply(Builtin function, List<Object> arguments) {
        Interval one = stretch(arguments.getFirst());
        Interval other = stretch(arguments.getLast());
        return switch (function) {
            case BEFORE -> isBefore(one, other);
            case AFTER -> isBefore(other, one);
            case MEETS -> meets(one, other);
            case MET_BY -> meets(other, one);
            case OVERLAPS -> overlaps(one, other);
            case OVERLAPS_BEFORE -> overlaps(one, other) && lows(one, other) < 0 && highs(one, other) <= 0;
            case OVERLAPS_AFTER -> overlaps(one, other) && lows(one, other) > 0 && highs(one, other) >= 0;
            case FINISHES -> highs(one, other) == 0 && lows(one, other) >= 0;
            case FINISHED_BY -> highs(one, other) == 0 && lows(one, other) <= 0;
            case INCLUDES -> includes(one, other);
            case DURING -> includes(other, one);
            case STARTS -> lows(one, other) == 0 && highs(one, other) <= 0;
            case STARTED_BY -> lows(one, other) == 0 && highs(one, other) >= 0;
            default -> lows(one, other) == 0 && highs(one, other) == 0;
        };
    }

    private static Interval stretch(Object value) {
        return value instanceof Interval interval ? interval : Interval.exactly(value);
    }

    private static boolean isBefore(Interval one, Interval other) {
        if (one.high().isEmpty() || other.low().isEmpty()) {
            return false;
        }
        int order =
                Operations.compare(one.high().get().value(), other.low().get().value());
        return order < 0
                || order == 0
                        && !(one.high().get().included() && other.low().get().included());
    }

    private static boolean meets(Interval one, Interval other) {
        return one.high().isPresent()
                && other.low().isPresent()
                && one.high().get().included()
                && other.low().get().included()
                && Operations.compare(
                                one.high().get().value(), other.low().get().value())
                        == 0;
    }

    private static boolean overlaps(Interval one, Interval other) {
        return !isBefore(one, other) && !isBefore(other, one);
    }

    private static boolean includes(Interval one, Interval other) {
        return lows(one, other) <= 0 && highs(one, other) >= 0;
    }

    /** Which starts first; a stretch without a start starts before all. */
    private static int lows(Interval one, Interval other) {
        return ends(one.low(), other.low(), -1);
    }

    /** Which ends first; a stretch without an end ends after all. */
    private static int highs(Interval one, Interval other) {
        return ends(one.high(), other.high(), 1);
    }

    /** @param outside the side on which a missing end, or an included one, lies */
    private static int ends(Optional<End> one, Optional<End> other, int outside) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other.isEmpty() ? 0 : outside : -outside;
        }
        int order = Operations.compare(one.get().value(), other.get().value());
        int closer = Boolean.compare(one.get().included(), other.get().included()) * outside;
        return order != 0 ? order : closer;
    }
}
