package org.guiju.rulebook.expression;

import java.util.List;

/** How many parts evaluating visits at most, given the declared maxima of lists. */
final class Cost {

    /** Comparisons for each item of a list of the largest allowed size. */
    private static final int SORTING = 20;

    /** Days that are gone through, against the cheap visits of everything else. */
    private static final int CALENDAR = 1_000;

    private Cost() {}

    static int of(Node node) {
        return (int) Math.min(Integer.MAX_VALUE, visits(node));
    }

    private static long visits(Node node) {
        long own =
                switch (node.form()) {
                    case Form.Supplied supplied ->
                        plus(all(node), supplied.function().cost());
                    case Form.Iteration iteration -> iteration(iteration);
                    case Form.Sorted sorted -> times(SORTING, each(sorted.list(), sorted.key()));
                    case Form.Grouped grouped -> each(grouped.list(), grouped.key());
                    case Form.Mean mean -> plus(visits(mean.list()), max(mean.list()));
                    case Form.Power power -> plus(visits(power.base()), power.exponent());
                    case Form.Quantified quantified -> each(quantified.list(), quantified.condition());
                    case Form.Filter filter -> each(filter.list(), filter.condition());
                    case Form.Projection projection -> plus(visits(projection.list()), max(projection.list()));
                    case Form.Comparison comparison -> plus(all(node), size(comparison.left()));
                    case Form.Instance instance -> plus(all(node), size(instance.value()));
                    case Form.InList in -> plus(plus(visits(in.value()), visits(in.list())), max(in.list()));
                    case Form.Call call -> call(call);
                    default -> all(node);
                };
        return plus(1, own);
    }

    private static long call(Form.Call call) {
        long arguments = call.arguments().stream().mapToLong(Cost::visits).reduce(0, Cost::plus);
        return switch (call.function()) {
            case COUNT, FIRST, LAST, GET_OR_ELSE -> arguments;
            case SPLIT -> plus(arguments, Type.ListOf.DEFAULT_MAX);
            case WORKDAYS_BETWEEN, ADD_WORKDAYS -> plus(arguments, CALENDAR);
            default -> plus(arguments, items(call));
        };
    }

    private static long items(Form.Call call) {
        return call.arguments().stream().mapToLong(Cost::size).reduce(0, Cost::plus);
    }

    /** Each list is gone through once for every item of those before it. */
    private static long iteration(Form.Iteration iteration) {
        long rounds = 1;
        long cost = 0;
        for (Form.Source source : iteration.sources()) {
            cost = plus(cost, times(rounds, visits(source.list())));
            rounds = times(rounds, max(source.list()));
        }
        return plus(cost, times(rounds, visits(iteration.body())));
    }

    private static long each(Node list, Node condition) {
        return plus(visits(list), times(max(list), visits(condition)));
    }

    private static long all(Node node) {
        long visits = 0;
        List<Node> children = node.form().children();
        for (int i = 0; i < children.size(); i++) {
            visits = plus(visits, visits(children.get(i)));
        }
        return visits;
    }

    /** How many parts a value has that is compared as a whole. */
    private static long size(Node node) {
        return size(node.type());
    }

    private static long size(Type type) {
        return switch (type) {
            case Type.ListOf(Type item, int max) -> times(max, size(item) + 1);
            case Type.Struct(var fields) ->
                fields.values().stream().mapToLong(Cost::size).reduce(0, Cost::plus);
            case Type.Optional(Type of) -> size(of);
            default -> 0;
        };
    }

    private static long max(Node list) {
        return ((Type.ListOf) list.type()).max();
    }

    private static long plus(long a, long b) {
        return Math.min(Integer.MAX_VALUE, a + b);
    }

    private static long times(long a, long b) {
        return Math.min(Integer.MAX_VALUE, a * b);
    }
}
