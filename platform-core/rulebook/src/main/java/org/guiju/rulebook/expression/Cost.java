package org.guiju.rulebook.expression;

/** How many parts evaluating visits at most, given the declared maxima of lists. */
final class Cost {

    private Cost() {}

    static int of(Node node) {
        return (int) Math.min(Integer.MAX_VALUE, visits(node));
    }

    private static long visits(Node node) {
        long own =
                switch (node.form()) {
                    case Form.Quantified quantified -> each(quantified.list(), quantified.condition());
                    case Form.Filter filter -> each(filter.list(), filter.condition());
                    case Form.Projection projection -> plus(visits(projection.list()), max(projection.list()));
                    case Form.Comparison comparison -> plus(all(node), size(comparison.left()));
                    case Form.InList in -> plus(plus(visits(in.value()), visits(in.list())), max(in.list()));
                    case Form.Call call -> call(call);
                    default -> all(node);
                };
        return plus(1, own);
    }

    private static long call(Form.Call call) {
        long arguments = call.arguments().stream().mapToLong(Cost::visits).reduce(0, Cost::plus);
        Node first = call.arguments().getFirst();
        boolean scans =
                switch (call.function()) {
                    case SUM, MIN, MAX -> first.type() instanceof Type.ListOf;
                    default -> false;
                };
        return scans ? plus(arguments, max(first)) : arguments;
    }

    private static long each(Node list, Node condition) {
        return plus(visits(list), times(max(list), visits(condition)));
    }

    private static long all(Node node) {
        return node.form().children().stream().mapToLong(Cost::visits).reduce(0, Cost::plus);
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
