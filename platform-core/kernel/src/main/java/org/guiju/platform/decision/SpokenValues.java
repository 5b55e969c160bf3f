package org.guiju.platform.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.sdk.Texts;

/** Values of an action as people say them: words instead of codes, names instead of ids. */
record SpokenValues(ActionType type, Function<String, Optional<String>> names) {

    Map<String, Object> of(Map<String, Object> values) {
        Map<String, Object> spoken = new HashMap<>(values);
        spoken.computeIfPresent("action", (name, action) -> fields(type.fields(), (Map<?, ?>) action));
        type.subject()
                .ifPresent(subject -> spoken.computeIfPresent("record", (name, record) -> {
                    var fields = fields(subject.fields(), (Map<?, ?>) record);
                    fields.computeIfPresent("state", (key, code) -> words(subject.states(), code));
                    fields.computeIfPresent("owner", (key, id) -> name(id));
                    return fields;
                }));
        return spoken;
    }

    private Map<String, Object> fields(List<Field> fields, Map<?, ?> values) {
        Map<String, Object> spoken = new LinkedHashMap<>();
        values.forEach((name, value) -> spoken.put(name.toString(), value));
        fields.forEach(field -> spoken.computeIfPresent(field.name(), (name, value) -> spoken(field, value)));
        return spoken;
    }

    private Object spoken(Field field, Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().map(item -> spoken(field, item)).toList();
        }
        return switch (field.kind()) {
            case CHOICE, MULTI_CHOICE -> words(field.options(), value);
            case EMPLOYEE, EMPLOYEES -> name(value);
            default -> value;
        };
    }

    private static Object words(Map<String, Texts> options, Object code) {
        return Optional.<Object>ofNullable(options.get(code.toString())).orElse(code);
    }

    private Object name(Object id) {
        return names.apply(id.toString()).orElse("");
    }
}
