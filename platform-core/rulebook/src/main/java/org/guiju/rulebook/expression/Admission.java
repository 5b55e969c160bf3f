package org.guiju.rulebook.expression;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Works out which values of one part make a condition true, by calculating with sets of values. */
final class Admission {

    private final Predicate<Node> self;
    private final Sets sets;
    private final Function<Node, Object> evaluation;

    /**
     * @param self tells the part
     * @param evaluation of nodes that do not read the part; fails as evaluations do
     */
    Admission(Predicate<Node> self, Type type, Function<Node, Object> evaluation) {
        this.self = self;
        this.sets = new Sets(type);
        this.evaluation = evaluation;
    }

    Admitted of(Node condition) {
        if (!reads(condition)) {
            return known(condition)
                    .map(value -> value.equals(true) ? sets.all() : sets.none())
                    .orElse(Admitted.unsaid());
        }
        if (isSelf(condition)) {
            return sets.exactly(true);
        }
        return switch (condition.form()) {
            case Form.Presence(Node value, boolean wanted)
            when isSelf(value) -> wanted ? sets.present() : sets.absent();
            case Form.Both(Node left, Node right) -> sets.both(of(left), of(right));
            case Form.Either(Node left, Node right) -> sets.either(of(left), of(right));
            case Form.Call(Builtin function, var arguments)
            when function == Builtin.NOT -> sets.others(of(arguments.getFirst()));
            case Form.Comparison comparison -> comparison(comparison);
            case Form.Among(Node value, var values) when isSelf(value) -> among(values);
            case Form.Within(Node value, Node low, Node high, var bounds)
            when isSelf(value) ->
                known(low, high)
                        .map(ends -> Interval.of(
                                ends.getFirst(), bounds.lowIncluded(), ends.getLast(), bounds.highIncluded()))
                        .map(sets::within)
                        .orElse(Admitted.unsaid());
            case Form.InRange(Node value, Node range)
            when isSelf(value) ->
                known(range).map(found -> sets.within((Interval) found)).orElse(Admitted.unsaid());
            case Form.InList(Node value, Node list)
            when isSelf(value) ->
                known(list).map(found -> sets.anyOf((List<?>) found)).orElse(Admitted.unsaid());
            default -> Admitted.unsaid();
        };
    }

    private Admitted comparison(Form.Comparison comparison) {
        boolean straight = isSelf(comparison.left());
        Node other = straight ? comparison.right() : comparison.left();
        if (!straight && !isSelf(comparison.right()) || reads(other)) {
            return Admitted.unsaid();
        }
        Operator operator =
                straight ? comparison.operator() : comparison.operator().turned();
        return known(other).map(value -> compared(operator, value)).orElse(Admitted.unsaid());
    }

    private Admitted compared(Operator operator, Object value) {
        return switch (operator) {
            case EQUAL -> sets.exactly(value);
            case UNEQUAL -> sets.both(sets.present(), sets.others(sets.exactly(value)));
            case LESS -> sets.within(Interval.below(value, false));
            case AT_MOST -> sets.within(Interval.below(value, true));
            case MORE -> sets.within(Interval.above(value, false));
            default -> sets.within(Interval.above(value, true));
        };
    }

    private Admitted among(List<Node> values) {
        Admitted all = sets.none();
        for (Node value : values) {
            all = sets.either(all, known(value).map(sets::exactly).orElse(Admitted.unsaid()));
        }
        return all;
    }

    private boolean isSelf(Node node) {
        return self.test(node);
    }

    private boolean reads(Node node) {
        return isSelf(node) || node.form().children().stream().anyMatch(this::reads);
    }

    private Optional<List<Object>> known(Node one, Node other) {
        return known(one).flatMap(first -> known(other).map(second -> List.of(first, second)));
    }

    private Optional<Object> known(Node node) {
        if (reads(node)) {
            return Optional.empty();
        }
        try {
            return Optional.of(evaluation.apply(node));
        } catch (UndeterminedException open) {
            return Optional.empty();
        }
    }
}
