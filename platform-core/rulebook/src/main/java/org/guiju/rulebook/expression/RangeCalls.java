package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.NOT_COMPARABLE;

import java.util.List;

/** Checks functions that say how two stretches, or a point and a stretch, lie to each other. */
final class RangeCalls {

    private RangeCalls() {}

    static Node check(Builtin function, Arguments arguments) {
        boolean firstMayBePoint =
                switch (function) {
                    case BEFORE, AFTER, DURING, STARTS, FINISHES, COINCIDES -> true;
                    default -> false;
                };
        boolean secondMayBePoint =
                switch (function) {
                    case BEFORE, AFTER, INCLUDES, STARTED_BY, FINISHED_BY, COINCIDES -> true;
                    default -> false;
                };
        Node first = side(arguments, 0, firstMayBePoint);
        Node second = side(arguments, 1, secondMayBePoint);
        if (first.isBroken() || second.isBroken()) {
            return first.isBroken() ? first : second;
        }
        if (!Kinship.comparable(point(first.type()), point(second.type()))) {
            return arguments
                    .checker()
                    .broken(arguments.syntax(1).start(), NOT_COMPARABLE, point(first.type()), point(second.type()));
        }
        return arguments.result(List.of(first, second), Type.bool());
    }

    private static Node side(Arguments arguments, int index, boolean mayBePoint) {
        return arguments.typed(
                index,
                type -> type instanceof Type.Range || mayBePoint && Kinship.isOrdered(type),
                mayBePoint ? Expected.POINT_OR_RANGE : Expected.RANGE);
    }

    private static Type point(Type type) {
        return type instanceof Type.Range(Type of) ? of : type;
    }
}
