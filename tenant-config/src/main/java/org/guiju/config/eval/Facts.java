package org.guiju.config.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.GuijuException;

/**
 * What expressions may read.
 *
 * @param known names with their values
 * @param unknown names that cannot be read, with the reason
 */
record Facts(Map<String, Typed> known, Map<String, GuijuException> unknown) {

    Facts {
        known = Map.copyOf(known);
        unknown = Map.copyOf(unknown);
    }

    static final Facts NONE = new Facts(Map.of(), Map.of());

    Facts with(String name, Typed typed) {
        var more = new LinkedHashMap<>(known);
        more.put(name, typed);
        return new Facts(more, unknown);
    }

    Facts without(String name, GuijuException reason) {
        var more = new LinkedHashMap<>(unknown);
        more.put(name, reason);
        return new Facts(known, more);
    }

    Scope scope() {
        var types = new LinkedHashMap<String, Type>();
        known.forEach((name, typed) -> types.put(name, typed.type()));
        return Scope.of(types);
    }

    Values values() {
        var values = new LinkedHashMap<String, Object>();
        known.forEach((name, typed) -> values.put(name, typed.value()));
        return Values.of(values);
    }

    Optional<GuijuException> whyUnknown(Object name) {
        return Optional.ofNullable(unknown.get(name.toString()));
    }
}
