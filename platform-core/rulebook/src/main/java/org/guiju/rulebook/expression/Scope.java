package org.guiju.rulebook.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names an expression may read, with their types. A name may be a struct: {@code action.phone}. */
public final class Scope {

    private final Map<String, Type> names;
    private final Vocabulary vocabulary;

    private Scope(Map<String, Type> names) {
        this.names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        this.vocabulary = Vocabulary.of(names);
    }

    public static Scope of(Map<String, Type> names) {
        return new Scope(names);
    }

    /** This scope and one more name; a name that is there already gets the new type. */
    public Scope with(String name, Type type) {
        Map<String, Type> more = new LinkedHashMap<>(names);
        more.put(name, type);
        return new Scope(more);
    }

    public Map<String, Type> names() {
        return names;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    public Optional<Type> type(String name) {
        return Optional.ofNullable(names.get(name));
    }
}
