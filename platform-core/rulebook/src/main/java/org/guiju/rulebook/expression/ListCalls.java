package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.BRANCHES_DIFFER;
import static org.guiju.rulebook.expression.Problem.Code.MEAN_NEEDS_ROUNDING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checks functions over lists. How many items a result has at most follows from the declared maxima. */
final class ListCalls {

    private final Checker checker;
    private final Problems problems;

    ListCalls(Checker checker, Problems problems) {
        this.checker = checker;
        this.problems = problems;
    }

    Node check(Builtin function, Arguments arguments) {
        return switch (function) {
            case COUNT -> onList(arguments, Type.integer());
            case SUM -> over(arguments, Calculus::isMeasure, Expected.MEASURE, item -> item);
            case PRODUCT -> over(arguments, Kinship::isNumeric, Expected.NUMBER, item -> Type.optional(Type.number()));
            case MIN, MAX -> arguments.count() == 1 ? extremeOfList(arguments) : extreme(arguments);
            case MEAN -> mean(arguments);
            case MEDIAN -> over(arguments, ListCalls::isQuantity, Expected.NUMBER_OR_MONEY, ListCalls::median);
            case MODE -> over(arguments, ListCalls::isQuantity, Expected.NUMBER_OR_MONEY, item -> item);
            case ALL, ANY -> over(arguments, type -> type instanceof Type.Bool, Type.bool(), item -> item);
            case FIRST, LAST -> withItem(arguments, arguments.list(0));
            case LIST_CONTAINS, INDEX_OF -> sought(function, arguments);
            case APPEND, INSERT_BEFORE, LIST_REPLACE -> widened(function, arguments);
            case CONCATENATE, UNION -> joined(arguments);
            case SUBLIST, REMOVE -> shortened(arguments);
            case REVERSE, DISTINCT_VALUES -> same(arguments);
            case FLATTEN -> flatten(arguments);
            default -> throw new IllegalStateException(function + " is no function of lists");
        };
    }

    private Node onList(Arguments arguments, Type result) {
        Node list = arguments.gathered();
        return list.isBroken() ? list : arguments.result(List.of(list), result);
    }

    private interface Result {
        Type of(Type item);
    }

    private Node over(Arguments arguments, Predicate<Type> taken, Object expected, Result result) {
        Node list = arguments.gathered();
        if (list.isBroken()) {
            return list;
        }
        Type item = Checker.item(list);
        if (!taken.test(item)) {
            return arguments.wrongItem(list, expected);
        }
        Type type = result.of(item);
        boolean modes = arguments.call().function() == Builtin.MODE;
        return arguments.result(List.of(list), modes ? Type.listOf(type, max(list)) : type);
    }

    private static boolean isQuantity(Type type) {
        return Kinship.isNumeric(type) || Kinship.isMonetary(type);
    }

    private static Type median(Type item) {
        return Type.optional(Calculus.product(item, Type.number(1)).orElseThrow());
    }

    /** Without rounding a mean is only taken of as many written values as divide without a rest. */
    private Node mean(Arguments arguments) {
        Node list = arguments.gathered();
        if (list.isBroken()) {
            return list;
        }
        Type item = Checker.item(list);
        if (!isQuantity(item)) {
            return arguments.wrongItem(list, Expected.NUMBER_OR_MONEY);
        }
        Optional<BigDecimal> share = list.form() instanceof Form.Items(var items) && !items.isEmpty()
                ? Division.reciprocal(BigDecimal.valueOf(items.size()))
                : Optional.empty();
        return share.map(part -> arguments.result(
                        List.of(list),
                        Calculus.product(item, Type.number(Limits.scale(part))).orElseThrow()))
                .orElseGet(() -> checker.broken(arguments.call().start(), MEAN_NEEDS_ROUNDING, list.text()));
    }

    private Node extremeOfList(Arguments arguments) {
        return over(arguments, Kinship::isOrdered, Expected.ORDERED, Type::optional);
    }

    private Node extreme(Arguments arguments) {
        List<Node> all = arguments.all();
        Optional<Type> joined = Optional.empty();
        for (int i = 0; i < all.size(); i++) {
            Node argument = all.get(i);
            if (!argument.isBroken() && !Kinship.isOrdered(argument.type())) {
                return arguments.wrong(i, Expected.ORDERED, argument.type());
            }
            if (!argument.isBroken()) {
                Type before = joined.orElse(argument.type());
                joined = Kinship.join(before, argument.type());
                if (joined.isEmpty()) {
                    return Calling.mixed(checker, arguments.syntax(i).start(), before, argument.type());
                }
            }
        }
        return joined.map(type -> arguments.result(all, type)).orElse(all.getFirst());
    }

    private Node withItem(Arguments arguments, Node list) {
        return list.isBroken() ? list : arguments.result(List.of(list), Type.optional(Checker.item(list)));
    }

    private Node sought(Builtin function, Arguments arguments) {
        Node list = arguments.list(0);
        if (list.isBroken()) {
            return list;
        }
        Comparing comparing = new Comparing(checker, problems);
        if (function == Builtin.LIST_CONTAINS) {
            return comparing.membership(arguments.syntax(1), list, arguments.call());
        }
        Node match = checker.present(arguments.syntax(1), Optional.of(Checker.item(list)));
        return comparing.comparable(arguments.syntax(1).start(), match, Kinship.present(Checker.item(list)))
                ? arguments.result(List.of(list, match), Type.listOf(Type.integer(), max(list)))
                : Comparing.broken(list);
    }

    /** A list that takes in more items. */
    private Node widened(Builtin function, Arguments arguments) {
        Node list = arguments.list(0);
        if (list.isBroken()) {
            return list;
        }
        boolean placed = function != Builtin.APPEND;
        List<Node> all = new ArrayList<>(List.of(list));
        if (placed) {
            all.add(arguments.integer(1));
        }
        List<Node> items = arguments.items(placed ? 2 : 1, list);
        all.addAll(items);
        Type joined = Checker.item(list);
        for (Node item : items) {
            Type before = joined;
            Optional<Type> both = Kinship.joinInside(before, item.type());
            if (!item.isBroken() && both.isEmpty()) {
                return checker.broken(arguments.call().start(), BRANCHES_DIFFER, before, item.type());
            }
            joined = both.orElse(before);
        }
        int more = function == Builtin.LIST_REPLACE ? 0 : items.size();
        return arguments.result(all, Type.listOf(joined, saturated((long) max(list) + more)));
    }

    private Node joined(Arguments arguments) {
        List<Node> lists = Stream.iterate(0, i -> i < arguments.count(), i -> i + 1)
                .map(arguments::list)
                .toList();
        Type joined = Type.listOf(Type.nothing(), 1);
        long max = 0;
        for (Node list : lists) {
            if (list.isBroken()) {
                return list;
            }
            Type before = joined;
            Optional<Type> both = Kinship.join(before, list.type());
            if (both.isEmpty()) {
                return checker.broken(arguments.call().start(), BRANCHES_DIFFER, before, list.type());
            }
            joined = both.get();
            max += max(list);
        }
        return arguments.result(lists, Type.listOf(((Type.ListOf) joined).item(), saturated(max)));
    }

    private Node shortened(Arguments arguments) {
        List<Node> all = new ArrayList<>(List.of(arguments.list(0), arguments.integer(1)));
        if (arguments.isGiven(2)) {
            all.add(arguments.integer(2));
        }
        return arguments.result(all, all.getFirst().type());
    }

    private Node same(Arguments arguments) {
        Node list = arguments.list(0);
        return arguments.result(List.of(list), list.type());
    }

    private Node flatten(Arguments arguments) {
        Node list = arguments.list(0);
        if (list.isBroken()) {
            return list;
        }
        Type item = list.type();
        long max = 1;
        while (item instanceof Type.ListOf(Type inner, int most)) {
            item = inner;
            max = saturated(max * most);
        }
        return arguments.result(List.of(list), Type.listOf(item, saturated(max)));
    }

    static int max(Node list) {
        return ((Type.ListOf) list.type()).max();
    }

    static int saturated(long max) {
        return (int) Math.min(Integer.MAX_VALUE, max);
    }
}
