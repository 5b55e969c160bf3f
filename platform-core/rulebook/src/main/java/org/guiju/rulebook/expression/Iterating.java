package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.COUNTED_LITERALS;
import static org.guiju.rulebook.expression.Problem.Code.NAME_TAKEN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks what goes through the items of a list. */
final class Iterating {

    private static final BigDecimal FARTHEST = BigDecimal.valueOf(1_000_000_000);

    private final Checker checker;
    private final Names names;

    Iterating(Checker checker, Names names) {
        this.checker = checker;
        this.names = names;
    }

    Node quantified(Syntax.Quantified quantified) {
        Node list = checker.list(quantified.list());
        if (names.isTaken(quantified.variable())) {
            return checker.broken(quantified.variableStart(), NAME_TAKEN, quantified.variable());
        }
        if (list.isBroken()) {
            return list;
        }
        Names.Local local = new Names.Local(names.nextLocal(), quantified.variable(), Checker.item(list), false);
        Node condition = names.withLocal(local, () -> checker.condition(quantified.condition()));
        return checker.unlessBroken(checker.node(
                new Form.Quantified(quantified.every(), local.index(), list, condition), Type.bool(), quantified));
    }

    /** Whole numbers that are written here, so that it is known how many there are. */
    Node counting(Syntax.Counting counting) {
        Optional<Integer> from = end(counting.from());
        Optional<Integer> to = end(counting.to());
        if (from.isEmpty() || to.isEmpty() || Math.abs(to.get() - from.get()) >= Type.ListOf.DEFAULT_MAX) {
            return checker.broken(counting.start(), COUNTED_LITERALS, Type.ListOf.DEFAULT_MAX);
        }
        int step = from.get() <= to.get() ? 1 : -1;
        List<Object> numbers = new ArrayList<>();
        for (int number = from.get(); number != to.get() + step; number += step) {
            numbers.add(BigDecimal.valueOf(number));
        }
        Type type = Type.listOf(Type.integer(), numbers.size());
        return checker.node(new Form.Constant(List.copyOf(numbers)), type, counting);
    }

    private static Optional<Integer> end(Syntax syntax) {
        return Arguments.literal(syntax)
                .filter(number -> Limits.scale(number) == 0 && number.abs().compareTo(FARTHEST) <= 0)
                .map(BigDecimal::intValueExact);
    }

    Node iteration(Syntax.Iteration iteration) {
        List<Form.Source> sources = new ArrayList<>();
        long max = 1;
        boolean sound = true;
        for (Syntax.Source source : iteration.sources()) {
            Node list = checker.list(source.list());
            if (names.isTaken(source.variable())) {
                list = checker.broken(source.variableStart(), NAME_TAKEN, source.variable());
            }
            sound &= !list.isBroken();
            max = ListCalls.saturated(max * (list.isBroken() ? 1 : ListCalls.max(list)));
            Type item = list.isBroken() ? Type.nothing() : Checker.item(list);
            sources.add(new Form.Source(names.nextLocal(), list));
            names.declare(new Names.Local(names.nextLocal(), source.variable(), item, false));
        }
        Node body = checker.check(iteration.body());
        names.forget(sources.size());
        Form form = sound ? new Form.Iteration(List.copyOf(sources), body) : new Form.Broken();
        Type type = Type.listOf(body.type(), ListCalls.saturated(max));
        return checker.unlessBroken(checker.node(form, type, iteration));
    }

    Node filter(Syntax.Filter filter) {
        Node list = checker.list(filter.list());
        if (list.isBroken()) {
            return list;
        }
        Names.Local local = new Names.Local(names.nextLocal(), Names.ITEM, Checker.item(list), true);
        Node inside = names.withLocal(local, () -> checker.check(filter.condition()));
        if (Kinship.isNumeric(inside.type()) && !reads(inside, local.index())) {
            return itemAt(filter, list, inside);
        }
        Node condition = checker.expect(inside, filter.condition(), Type.bool());
        Set<String> known = Facts.of(condition).whenTrue();
        Type item = narrowedItem(local.type(), Facts.localKey(local.index()), known);
        int max = ((Type.ListOf) list.type()).max();
        return checker.unlessBroken(
                checker.node(new Form.Filter(local.index(), list, condition), Type.listOf(item, max), filter));
    }

    private Node itemAt(Syntax.Filter filter, Node list, Node place) {
        Node whole = checker.expect(place, filter.condition(), Type.integer());
        Node item = checker.node(new Form.ItemAt(list, whole), Type.optional(Checker.item(list)), filter);
        return checker.unlessBroken(item);
    }

    private static boolean reads(Node node, int local) {
        return node.form() instanceof Form.Local(int index, Type declared) && index == local
                || node.form().children().stream().anyMatch(child -> reads(child, local));
    }

    /** Items that passed a filter asking for a field have that field. */
    private static Type narrowedItem(Type item, String key, Set<String> known) {
        Type present = known.contains(key) ? Kinship.present(item) : item;
        if (!(present instanceof Type.Struct(var fields))) {
            return present;
        }
        Map<String, Type> narrowed = new LinkedHashMap<>(fields);
        narrowed.replaceAll((field, type) -> known.contains(key + "." + field) ? Kinship.present(type) : type);
        return Type.struct(narrowed);
    }
}
