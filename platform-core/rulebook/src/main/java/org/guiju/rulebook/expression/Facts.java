package org.guiju.rulebook.expression;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which optional values are known to be present when a condition is true, and when it is false. */
public record Facts(Set<String> whenTrue, Set<String> whenFalse) {

    private static final Facts NONE = new Facts(Set.of(), Set.of());

    public static Facts of(Node condition) {
        return condition.facts();
    }

    static Facts found(Form condition) {
        return switch (condition) {
            case Form.Presence(Node value, boolean wanted) ->
                key(value).map(key -> present(key, wanted)).orElse(NONE);
            case Form.Both(Node left, Node right) -> {
                Facts first = of(left);
                Facts second = of(right);
                yield facts(union(first.whenTrue, second.whenTrue), intersection(first.whenFalse, second.whenFalse));
            }
            case Form.Either(Node left, Node right) -> {
                Facts first = of(left);
                Facts second = of(right);
                yield facts(intersection(first.whenTrue, second.whenTrue), union(first.whenFalse, second.whenFalse));
            }
            case Form.Call(Builtin function, var arguments)
            when function == Builtin.NOT -> of(arguments.getFirst()).swapped();
            default -> NONE;
        };
    }

    /** What identifies a value whose presence can be known. */
    static Optional<String> key(Node node) {
        return switch (node.form()) {
            case Form.Input(String path, int slot) -> Optional.of(path);
            case Form.Local(int index, Type declared) -> Optional.of(localKey(index));
            case Form.Field(Node of, String field, Type declared) -> key(of).map(key -> key + "." + field);
            default -> Optional.empty();
        };
    }

    static String localKey(int index) {
        return "#" + index;
    }

    private static Facts present(String key, boolean whenTrue) {
        return whenTrue ? new Facts(Set.of(key), Set.of()) : new Facts(Set.of(), Set.of(key));
    }

    private static Facts facts(Set<String> whenTrue, Set<String> whenFalse) {
        return whenTrue.isEmpty() && whenFalse.isEmpty() ? NONE : new Facts(whenTrue, whenFalse);
    }

    private Facts swapped() {
        return new Facts(whenFalse, whenTrue);
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }

    private static Set<String> intersection(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Set.of();
        }
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return common;
    }
}
