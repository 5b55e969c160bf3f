package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.NO_COMPARATOR;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks what puts the items of a list in an order or in groups, by a key that is worked out for each. */
final class OrderCalls {

    private final Checker checker;
    private final Names names;

    OrderCalls(Checker checker, Names names) {
        this.checker = checker;
        this.names = names;
    }

    Node check(Builtin function, Arguments arguments) {
        Node list = arguments.list(0);
        if (list.isBroken()) {
            return list;
        }
        if (function == Builtin.GROUP) {
            return group(arguments, list);
        }
        if (!arguments.isGiven(1)) {
            return sorted(arguments, list, new Syntax.Name(arguments.syntax(0).start(), Names.ITEM), false);
        }
        return arguments.syntax(1) instanceof Syntax.Lambda lambda
                ? compared(arguments, list, lambda)
                : sorted(arguments, list, arguments.syntax(1), false);
    }

    private Node group(Arguments arguments, Node list) {
        Names.Local local = local(list, Names.ITEM, true);
        Node key = names.withLocal(local, () -> checker.present(arguments.syntax(1)));
        if (!key.isBroken() && !Kinship.comparable(key.type(), key.type())) {
            return arguments.wrong(1, Expected.ORDERED, key.type());
        }
        Map<String, Type> fields = new LinkedHashMap<>();
        fields.put("key", key.type());
        fields.put("items", list.type());
        Type groups = Type.listOf(Type.struct(fields), ListCalls.max(list));
        return arguments.node(new Form.Grouped(local.index(), list, key), groups);
    }

    private Node sorted(Arguments arguments, Node list, Syntax syntax, boolean descending) {
        Names.Local local = local(list, Names.ITEM, true);
        Node key = names.withLocal(local, () -> checker.present(syntax));
        return sorted(arguments, list, local, key, descending);
    }

    private Node sorted(Arguments arguments, Node list, Names.Local local, Node key, boolean descending) {
        if (!key.isBroken() && !Kinship.isOrdered(key.type())) {
            return arguments.wrong(arguments.count() - 1, Expected.ORDERED, key.type());
        }
        return arguments.node(new Form.Sorted(local.index(), list, key, descending), list.type());
    }

    private Names.Local local(Node list, String name, boolean implicit) {
        return new Names.Local(names.nextLocal(), name, Checker.item(list), implicit);
    }

    /** Only a strict comparison of one key of both items is surely an order. */
    private Node compared(Arguments arguments, Node list, Syntax.Lambda lambda) {
        boolean strict = lambda.parameters().size() == 2
                && lambda.body() instanceof Syntax.Binary(Operator operator, int at, Syntax left, Syntax right)
                && (operator == Operator.LESS || operator == Operator.MORE);
        if (!strict) {
            return checker.broken(lambda.start(), NO_COMPARATOR);
        }
        Syntax.Binary body = (Syntax.Binary) lambda.body();
        String first = lambda.parameters().getFirst();
        String second = lambda.parameters().getLast();
        boolean straight = isSameKey(body.left(), first, body.right(), second);
        if (!straight && !isSameKey(body.left(), second, body.right(), first)) {
            return checker.broken(lambda.start(), NO_COMPARATOR);
        }
        Names.Local local = local(list, straight ? first : second, false);
        Node key = names.withLocal(local, () -> checker.present(body.left()));
        return sorted(arguments, list, local, key, straight == (body.operator() == Operator.MORE));
    }

    private static boolean isSameKey(Syntax one, String first, Syntax other, String second) {
        return switch (one) {
            case Syntax.Name(int start, String name) ->
                other instanceof Syntax.Name(int at, String found)
                        && (name.equals(first) ? found.equals(second) : name.equals(found) && !name.equals(second));
            case Syntax.Member(Syntax of, String field, int start) ->
                other instanceof Syntax.Member(Syntax owner, String found, int at)
                        && field.equals(found)
                        && isSameKey(of, first, owner, second);
            case Syntax.Literal literal ->
                other instanceof Syntax.Literal found && literal.value().equals(found.value());
            case Syntax.Call call ->
                other instanceof Syntax.Call found
                        && call.function() == found.function()
                        && areSameKeys(call.arguments(), first, found.arguments(), second);
            case Syntax.Binary binary ->
                other instanceof Syntax.Binary found
                        && binary.operator() == found.operator()
                        && areSameKeys(binary.children(), first, found.children(), second);
            case Syntax.Negation negation ->
                other instanceof Syntax.Negation found
                        && areSameKeys(negation.children(), first, found.children(), second);
            default -> false;
        };
    }

    private static boolean areSameKeys(List<Syntax> some, String first, List<Syntax> others, String second) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!isSameKey(some.get(i), first, others.get(i), second)) {
                return false;
            }
        }
        return true;
    }
}
