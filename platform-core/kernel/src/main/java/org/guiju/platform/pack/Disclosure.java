package org.guiju.platform.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.evidence.SealedEntry;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.evidence.Entry;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.Texts;

/**
 * What an outsider is shown of a decision: what was done unless it names people in fields made for that, what clauses said unless
 * it was about somebody's pay or points, and never the facts. What is withheld is there as its digest, so that the seal can be
 * checked all the same.
 */
record Disclosure(SealedEntry sealed, Map<String, Object> core, Map<String, String> shown) {

    private static final String ACTION = "action";
    private static final String FINDINGS = "findings";
    private static final Set<String> ABOUT_PEOPLE = Set.of("Proposes", "Counts");

    static Disclosure of(SealedEntry sealed, Optional<ActionType> type) {
        var entry = sealed.entry().orElseThrow();
        Map<String, String> shown = new LinkedHashMap<>();
        if (type.filter(known -> !namesPeople(known, entry)).isPresent()) {
            shown.put(ACTION, entry.parts().get(ACTION));
        }
        if (kinds(entry).stream().noneMatch(ABOUT_PEOPLE::contains)) {
            shown.put(FINDINGS, entry.parts().get(FINDINGS));
        }
        return new Disclosure(sealed, Json.readMap(entry.core()), shown);
    }

    /** Code of what was done. */
    static String action(SealedEntry sealed) {
        return (String) Json.readMap(sealed.entry().orElseThrow().core()).get("action_type");
    }

    private static boolean namesPeople(ActionType type, Entry entry) {
        var values = Json.readMap(entry.parts().get(ACTION));
        return type.fields().stream().anyMatch(field -> field.personal() && values.get(field.name()) != null);
    }

    private static List<String> kinds(Entry entry) {
        List<String> kinds = new ArrayList<>();
        collect(Json.read(entry.parts().get(FINDINGS)), kinds);
        return kinds;
    }

    private static void collect(Object value, List<String> kinds) {
        switch (value) {
            case Map<?, ?> map -> {
                Optional.ofNullable(map.get("kind")).map(Object::toString).ifPresent(kinds::add);
                map.values().forEach(item -> collect(item, kinds));
            }
            case List<?> list -> list.forEach(item -> collect(item, kinds));
            case null, default -> {
                // Nothing inside.
            }
        }
    }

    /** Values of the action's fields, where they are shown. */
    Map<String, Object> action() {
        return Optional.ofNullable(shown.get(ACTION)).map(Json::readMap).orElse(Map.of());
    }

    /** What clauses said, by the clause's address. */
    List<Map.Entry<String, Texts>> said() {
        if (!(Optional.ofNullable(shown.get(FINDINGS)).map(Json::read).orElse(List.of()) instanceof List<?> findings)) {
            return List.of();
        }
        return findings.stream()
                .map(found -> (Map<?, ?>) found)
                .filter(found -> ((Map<?, ?>) found.get("finding")).get("says") instanceof Texts)
                .map(found -> Map.entry(found.get("control").toString().replaceAll("#.*", ""), (Texts)
                        ((Map<?, ?>) found.get("finding")).get("says")))
                .toList();
    }

    /** As a line that a program can check. */
    Map<String, Object> line() {
        var entry = sealed.entry().orElseThrow();
        Map<String, Object> parts = new LinkedHashMap<>();
        entry.parts().forEach((name, text) -> {
            var salt = entry.partSalt(name);
            parts.put(
                    name,
                    shown.containsKey(name)
                            ? Map.of("salt", salt, "text", text)
                            : Map.of("digest", Entry.partDigest(name, salt, text)));
        });
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("position", sealed.position());
        line.put("core", entry.core());
        line.put("parts", parts);
        return line;
    }
}
