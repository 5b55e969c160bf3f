package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.BRANCHES_DIFFER;
import static org.guiju.rulebook.expression.Problem.Code.NAME_TAKEN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks list and context literals. */
final class Gathering {

    private final Checker checker;
    private final Names names;

    Gathering(Checker checker, Names names) {
        this.checker = checker;
        this.names = names;
    }

    Node items(Syntax.Items syntax, Optional<Type> wanted) {
        Optional<Type> wantedItem = wanted.map(Kinship::present)
                .flatMap(
                        type -> type instanceof Type.ListOf(Type item, int max) ? Optional.of(item) : Optional.empty());
        List<Node> items = new ArrayList<>();
        Type joined = Type.nothing();
        boolean sound = true;
        for (Syntax one : syntax.items()) {
            Node item = checker.check(one, wantedItem);
            Optional<Type> both = item.isBroken() ? Optional.empty() : Kinship.join(joined, item.type());
            if (both.isEmpty() && !item.isBroken()) {
                checker.broken(one.start(), BRANCHES_DIFFER, joined, item.type());
            }
            sound &= both.isPresent();
            joined = both.orElse(joined);
            items.add(item);
        }
        Type type = Type.listOf(joined, Math.max(1, items.size()));
        Node node = checker.node(sound ? new Form.Items(List.copyOf(items)) : new Form.Broken(), type, syntax);
        return checker.unlessBroken(node);
    }

    Node context(Syntax.Context syntax, Optional<Type> wanted) {
        Map<String, Type> wantedFields = wanted.map(Kinship::present)
                .map(type -> type instanceof Type.Struct(var fields) ? fields : Map.<String, Type>of())
                .orElse(Map.of());
        int firstLocal = names.nextLocal();
        Map<String, Node> values = new LinkedHashMap<>();
        boolean sound = true;
        for (Syntax.Entry entry : syntax.entries()) {
            Node value = checker.check(entry.value(), Optional.ofNullable(wantedFields.get(entry.key())));
            if (values.containsKey(entry.key())) {
                value = checker.broken(entry.keyStart(), NAME_TAKEN, entry.key());
            }
            sound &= !value.isBroken();
            values.put(entry.key(), value);
            Type type = value.isBroken() ? Type.nothing() : value.type();
            names.declare(new Names.Local(names.nextLocal(), entry.key(), type, false));
        }
        names.forget(syntax.entries().size());
        Map<String, Type> fields = new LinkedHashMap<>();
        values.forEach((key, value) -> fields.put(key, value.type()));
        Form form = new Form.Context(firstLocal, List.copyOf(values.keySet()), List.copyOf(values.values()));
        return checker.node(sound ? form : new Form.Broken(), Type.struct(fields), syntax);
    }
}
