package org.guiju.rulebook.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out functions over structs, of which only the declared fields count. */
final class ContextFunctions {

    private ContextFunctions() {}

    static Object apply(Builtin function, List<Object> values, List<Node> arguments) {
        Map<String, Object> fields = new LinkedHashMap<>();
        return switch (function) {
            case GET_ENTRIES -> entries(fields(values.getFirst(), arguments.getFirst()));
            case CONTEXT_PUT -> {
                fields.putAll(fields(values.getFirst(), arguments.getFirst()));
                fields.put((String) values.get(1), values.get(2));
                yield Collections.unmodifiableMap(fields);
            }
            default -> {
                for (int i = 0; i < values.size(); i++) {
                    fields.putAll(fields(values.get(i), arguments.get(i)));
                }
                yield Collections.unmodifiableMap(fields);
            }
        };
    }

    private static Map<String, Object> fields(Object struct, Node node) {
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Type.Struct) node.type())
                .fields()
                .forEach((name, type) -> fields.put(name, Border.taken(((Map<?, ?>) struct).get(name), type, name)));
        return fields;
    }

    private static List<Object> entries(Map<String, Object> fields) {
        List<Object> entries = new ArrayList<>();
        fields.forEach((name, value) -> entries.add(Map.of("key", name, "value", value)));
        return List.copyOf(entries);
    }
}
