package org.guiju.rulebook.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks functions over structs. Their fields are known, so the keys are written where they are called. */
final class ContextCalls {

    private final Checker checker;

    ContextCalls(Checker checker) {
        this.checker = checker;
    }

    Node check(Builtin function, Arguments arguments) {
        return switch (function) {
            case GET_VALUE -> value(arguments);
            case GET_ENTRIES -> entries(arguments);
            case CONTEXT_PUT -> put(arguments);
            case CONTEXT_MERGE -> merged(arguments);
            default -> made(arguments);
        };
    }

    private Node value(Arguments arguments) {
        return key(arguments.syntax(1))
                .map(key -> checker.check(new Syntax.Member(
                        arguments.syntax(0), key, arguments.syntax(1).start())))
                .orElseGet(() -> wrong(arguments, 1, Expected.KEY));
    }

    private static Optional<String> key(Syntax syntax) {
        return syntax instanceof Syntax.Literal literal && literal.value() instanceof String key
                ? Optional.of(key)
                : Optional.empty();
    }

    private static Node wrong(Arguments arguments, int index, Expected expected) {
        Node given = arguments.any(index);
        return given.isBroken() ? given : arguments.wrong(index, expected, given.type());
    }

    private static Node struct(Arguments arguments, int index) {
        return arguments.typed(index, type -> type instanceof Type.Struct, Expected.STRUCT);
    }

    private static Map<String, Type> fields(Node struct) {
        return struct.type() instanceof Type.Struct(var fields) ? fields : Map.of();
    }

    /** The fields as a list, if there is a type that all of them have. */
    private Node entries(Arguments arguments) {
        Node struct = struct(arguments, 0);
        Optional<Type> common = Optional.of(Type.nothing());
        for (Type field : fields(struct).values()) {
            common = common.flatMap(known -> Kinship.joinInside(known, field));
        }
        Map<String, Type> entry = new LinkedHashMap<>();
        entry.put("key", Type.text());
        common.ifPresent(type -> entry.put("value", type));
        int count = Math.max(1, fields(struct).size());
        return common.isPresent()
                ? arguments.result(List.of(struct), Type.listOf(Type.struct(entry), count))
                : arguments.wrong(0, Expected.ALIKE, struct.type());
    }

    private Node put(Arguments arguments) {
        Node struct = struct(arguments, 0);
        Optional<String> key = key(arguments.syntax(1));
        Node value = checker.check(
                arguments.syntax(2), key.map(name -> fields(struct).get(name)).or(Optional::empty));
        if (key.isEmpty()) {
            return wrong(arguments, 1, Expected.KEY);
        }
        Map<String, Type> fields = new LinkedHashMap<>(fields(struct));
        fields.put(key.get(), value.type());
        Node name = new Node(new Form.Constant(key.get()), Type.text(), Formatter.quoted(key.get()));
        return arguments.result(List.of(struct, name, value), Type.struct(fields));
    }

    /** Structs with different fields go into no list, so they are checked one by one. */
    private Node merged(Arguments arguments) {
        if (!(arguments.syntax(0) instanceof Syntax.Items(int start, List<Syntax> items))) {
            return wrong(arguments, 0, Expected.WRITTEN_STRUCTS);
        }
        List<Node> structs = new ArrayList<>();
        Map<String, Type> fields = new LinkedHashMap<>();
        for (Syntax item : items) {
            Node struct = checker.present(item);
            if (!struct.isBroken() && !(struct.type() instanceof Type.Struct)) {
                return arguments.wrong(0, Expected.WRITTEN_STRUCTS, struct.type());
            }
            fields.putAll(fields(struct));
            structs.add(struct);
        }
        return arguments.result(structs, Type.struct(fields));
    }

    /** {@code context([{key: "a", value: 1}])} is <code>{a: 1}</code>. */
    private Node made(Arguments arguments) {
        List<Syntax.Entry> entries = new ArrayList<>();
        List<Syntax> items = arguments.syntax(0) instanceof Syntax.Items written ? written.items() : List.of();
        for (Syntax item : items) {
            entry(item).ifPresent(entries::add);
        }
        return entries.size() == items.size() && arguments.syntax(0) instanceof Syntax.Items
                ? checker.check(new Syntax.Context(arguments.call().start(), entries))
                : wrong(arguments, 0, Expected.WRITTEN_STRUCTS);
    }

    private static Optional<Syntax.Entry> entry(Syntax item) {
        if (!(item instanceof Syntax.Context(int start, List<Syntax.Entry> parts))) {
            return Optional.empty();
        }
        Map<String, Syntax> named = new LinkedHashMap<>();
        parts.forEach(part -> named.put(part.key(), part.value()));
        return named.keySet().equals(Set.of("key", "value"))
                ? key(named.get("key"))
                        .map(key -> new Syntax.Entry(key, named.get("key").start(), named.get("value")))
                : Optional.empty();
    }
}
