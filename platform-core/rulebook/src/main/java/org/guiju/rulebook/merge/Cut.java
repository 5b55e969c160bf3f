package org.guiju.rulebook.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.source.Node;

/** A clause's file cut into what is merged as a whole, and put together again. The address belongs to neither side. */
final class Cut {

    private static final String ADDRESS = "clause";
    private static final Set<String> MAPPINGS = Set.of("parameters", "let");
    private static final Map<String, String> LISTS = Map.of("controls", "control", "examples", "name");

    private Cut() {}

    static SequencedMap<Part, Node> of(ClauseSource source) {
        var parts = new LinkedHashMap<Part, Node>();
        for (var entry : source.tree().entries()) {
            var key = entry.key().text();
            if (MAPPINGS.contains(key) && entry.value() instanceof Node.Mapping mapping) {
                mapping.entries()
                        .forEach(below -> parts.put(Part.below(key, below.key().text()), below.value()));
            } else if (LISTS.containsKey(key) && entry.value() instanceof Node.Sequence list) {
                list.items().forEach(item -> parts.put(unused(parts, key, name(item, LISTS.get(key))), item));
            } else if (!key.equals(ADDRESS)) {
                parts.put(Part.top(key), entry.value());
            }
        }
        return parts;
    }

    private static String name(Node item, String key) {
        return item instanceof Node.Mapping mapping && mapping.value(key).orElse(null) instanceof Node.Scalar name
                ? name.text()
                : "";
    }

    private static Part unused(Map<Part, Node> taken, String key, String name) {
        var part = Part.below(key, name);
        for (int again = 2; taken.containsKey(part); again++) {
            part = Part.below(key, name + " " + again);
        }
        return part;
    }

    /** Everything both sides have, in the order of the first; what only the second has stays behind what it stood behind. */
    static List<Part> together(Collection<Part> first, Collection<Part> second) {
        var all = new ArrayList<>(first);
        int behind = 0;
        for (var part : second) {
            int at = all.indexOf(part);
            if (at < 0) {
                all.add(behind, part);
                behind++;
            } else {
                behind = at + 1;
            }
        }
        return all;
    }

    /** @param frame whose address the clause has, and the order of whose keys */
    static Node.Mapping joined(SequencedMap<Part, Node> parts, ClauseSource frame) {
        var keys = new LinkedHashSet<String>();
        frame.tree().entries().forEach(entry -> keys.add(entry.key().text()));
        parts.keySet().forEach(part -> keys.add(part.key()));
        var entries = new ArrayList<Node.Entry>();
        for (var key : keys) {
            if (key.equals(ADDRESS)) {
                entries.add(entry(key, frame.tree().value(ADDRESS).orElseThrow()));
                continue;
            }
            var below = parts.entrySet().stream()
                    .filter(entry -> entry.getKey().key().equals(key))
                    .collect(Collectors.toMap(
                            entry -> entry.getKey().name(), Map.Entry::getValue, (a, b) -> b, LinkedHashMap::new));
            if (!below.isEmpty()) {
                entries.add(entry(key, joined(key, below)));
            }
        }
        return new Node.Mapping(frame.tree().at(), entries);
    }

    private static Node joined(String key, SequencedMap<String, Node> below) {
        var at = below.firstEntry().getValue().at();
        if (MAPPINGS.contains(key)) {
            return new Node.Mapping(
                    at,
                    below.entrySet().stream()
                            .map(entry -> entry(entry.getKey(), entry.getValue()))
                            .toList());
        }
        return LISTS.containsKey(key)
                ? new Node.Sequence(at, List.copyOf(below.values()))
                : below.firstEntry().getValue();
    }

    private static Node.Entry entry(String key, Node value) {
        return new Node.Entry(Node.Scalar.of(key, key), value);
    }
}
