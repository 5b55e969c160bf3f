package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.NAME_TAKEN;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Checks what goes through the items of a list. */
final class Iterating {

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
