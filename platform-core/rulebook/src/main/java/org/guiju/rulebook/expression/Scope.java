package org.guiju.rulebook.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names an expression may read, with their types. A name may be a struct: {@code action.phone}. A name may also
 * stand for another expression, and functions may be supplied.
 */
public final class Scope {

    private final Map<String, Type> names;
    private final Map<String, Expression> definitions;
    private final Map<String, Signature> functions;
    private final Vocabulary vocabulary;

    private Scope(
            Map<String, Type> names,
            Map<String, Expression> definitions,
            Map<String, Signature> functions,
            Vocabulary vocabulary) {
        this.names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        this.definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
        this.functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
        this.vocabulary = vocabulary;
    }

    public static Scope of(Map<String, Type> names) {
        return new Scope(names, Map.of(), Map.of(), Vocabulary.of(names));
    }

    /** This scope and one more name; a name that is there already gets the new type. */
    public Scope with(String name, Type type) {
        var more = plus(names, name, type);
        return new Scope(
                more, definitions, functions, names.containsKey(name) ? vocabulary(more) : vocabulary.with(name, type));
    }

    private Vocabulary vocabulary(Map<String, Type> declared) {
        var words = Vocabulary.of(declared);
        for (var name : definitions.keySet()) {
            words = words.with(name);
        }
        return words;
    }

    /**
     * This scope and a name for an expression over it. Where the name is read, the expression is worked out.
     *
     * @throws IllegalArgumentException if the name means something already
     */
    public Scope define(String name, Expression expression) {
        if (names.containsKey(name) || definitions.containsKey(name)) {
            throw new IllegalArgumentException("Already means something: " + name);
        }
        return new Scope(names, plus(definitions, name, expression), functions, vocabulary.with(name, Type.nothing()));
    }

    /** This scope and a function that evaluations are supplied with. */
    public Scope with(Signature function) {
        return new Scope(names, definitions, plus(functions, function.name(), function), vocabulary);
    }

    private static <T> Map<String, T> plus(Map<String, T> known, String name, T one) {
        Map<String, T> more = new LinkedHashMap<>(known);
        more.put(name, one);
        return more;
    }

    public Map<String, Type> names() {
        return names;
    }

    /** Names that stand for expressions. */
    public Map<String, Expression> definitions() {
        return definitions;
    }

    public Map<String, Signature> functions() {
        return functions;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    public Optional<Type> type(String name) {
        return Optional.ofNullable(names.get(name));
    }

    Optional<Expression> definition(String name) {
        return Optional.ofNullable(definitions.get(name));
    }
}
