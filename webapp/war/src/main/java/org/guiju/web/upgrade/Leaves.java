package org.guiju.web.upgrade;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.rulebook.source.Node;

/** Takes a part of a clause's file apart into single things with a name, in one language. */
final class Leaves {

    private static final List<String> LANGUAGES = List.of("en", "zh-Hans", "zh-Hant");

    private final String language;
    private final BinaryOperator<String> named;

    /** @param named what a key is called: key, and what to say where nothing is known */
    Leaves(String language, BinaryOperator<String> named) {
        this.language = language;
        this.named = named;
    }

    /** Only what is not the same on all sides. */
    List<PartLine.Leaf> of(Optional<Node> base, Optional<Node> theirs, Optional<Node> ours) {
        var before = flat(base);
        var offered = flat(theirs);
        var mine = flat(ours);
        return Stream.of(offered, mine, before)
                .flatMap(side -> side.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(before.get(key), offered.get(key))
                        || !Objects.equals(before.get(key), mine.get(key)))
                .map(key -> new PartLine.Leaf(
                        key, before.getOrDefault(key, ""), offered.getOrDefault(key, ""), mine.getOrDefault(key, "")))
                .toList();
    }

    private SequencedMap<String, String> flat(Optional<Node> node) {
        var leaves = new LinkedHashMap<String, String>();
        node.ifPresent(found -> collect("", found, leaves));
        return leaves;
    }

    private void collect(String at, Node node, SequencedMap<String, String> leaves) {
        switch (node) {
            case Node.Scalar scalar -> leaves.put(at, scalar.text().strip());
            case Node.Sequence list
            when list.items().stream().allMatch(Node.Scalar.class::isInstance) ->
                leaves.put(
                        at,
                        list.items().stream()
                                .map(item -> ((Node.Scalar) item).text())
                                .collect(Collectors.joining(", ")));
            case Node.Sequence list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    collect(below(at, String.valueOf(i + 1)), list.items().get(i), leaves);
                }
            }
            case Node.Mapping mapping -> {
                if (isText(mapping)) {
                    mapping.value(language).ifPresent(text -> collect(at, text, leaves));
                } else {
                    mapping.entries()
                            .forEach(entry -> collect(
                                    below(
                                            at,
                                            named.apply(
                                                    entry.key().text(),
                                                    entry.key().text())),
                                    entry.value(),
                                    leaves));
                }
            }
        }
    }

    private static boolean isText(Node.Mapping mapping) {
        var keys = new TreeSet<String>();
        mapping.entries().forEach(entry -> keys.add(entry.key().text()));
        return !keys.isEmpty() && LANGUAGES.containsAll(keys);
    }

    private static String below(String at, String step) {
        return at.isEmpty() ? step : at + " · " + step;
    }
}
