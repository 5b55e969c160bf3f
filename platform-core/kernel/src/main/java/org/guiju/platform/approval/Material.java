package org.guiju.platform.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guiju.platform.decision.Matter;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.source.Canonical;

/** What is agreed to: the values, and a digest of them that a single changed character changes. */
record Material(String json, String digest) {

    /** What the platform keeps about a record by itself; it moves without the content changing. */
    private static final Set<String> KEPT = Set.of("id", "number", "state", "created_at");

    static Material of(String json) {
        return new Material(json, Canonical.hash(json));
    }

    /** @param paths what the clause calls material; empty means every value of the action and its record */
    static Material of(Matter matter, List<String> paths) {
        var values = new TreeMap<String, Object>();
        if (paths.isEmpty()) {
            add("action", matter.values().get("action"), values);
            add("record", matter.values().get("record"), values);
        }
        paths.forEach(path -> Values.at(matter.values(), path).ifPresent(value -> values.put(path, value)));
        return of(Json.write(values));
    }

    /** Digest of the act itself, for knowing it again. */
    static String act(Matter matter) {
        var act = new TreeMap<String, Object>(matter.intake().values());
        return Canonical.hash(matter.type().code() + matter.submission().subject() + Json.write(act));
    }

    private static void add(String name, Object struct, Map<String, Object> values) {
        if (struct instanceof Map<?, ?> fields) {
            fields.forEach((field, value) -> {
                if (!(name.equals("record") && KEPT.contains(field.toString()))) {
                    values.put(name + "." + field, value);
                }
            });
        }
    }
}
