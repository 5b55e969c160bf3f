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
