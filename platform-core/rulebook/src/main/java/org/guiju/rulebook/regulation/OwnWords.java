package org.guiju.rulebook.regulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guiju.rulebook.source.Node;

/**
 * Words that somebody has written in one language only: the other faces are filled with the same words and noted under
 * {@code to_review}, so that nothing is missing and nobody takes them for translated.
 */
final class OwnWords {

    static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en");

    private final Set<String> filled = new LinkedHashSet<>();
    private final String language;

    private OwnWords(String language) {
        this.language = language;
    }

    /** @param address of the clause, which the text need not repeat */
    static Node whole(String address, String language, Node clause) {
        if (!(clause instanceof Node.Mapping mapping)) {
            return clause;
        }
        var words = new OwnWords(language);
        var entries = new ArrayList<Node.Entry>();
        if (mapping.value("clause").isEmpty()) {
            entries.add(new Node.Entry(Node.Scalar.of(address, "clause"), Node.Scalar.of(address, address)));
        }
        ((Node.Mapping) words.filled(mapping)).entries().forEach(entries::add);
        return new Node.Mapping(mapping.at(), words.noted(entries));
    }

    /** Every text with all its faces. */
    static Node complete(String language, Node node) {
        return new OwnWords(language).filled(node);
    }

    private List<Node.Entry> noted(List<Node.Entry> entries) {
        if (filled.isEmpty()) {
            return entries;
        }
        var all = new LinkedHashSet<>(filled);
        entries.stream()
                .filter(entry -> entry.key().text().equals(ClauseSource.TO_REVIEW))
                .map(Node.Entry::value)
                .filter(Node.Sequence.class::isInstance)
                .flatMap(list -> ((Node.Sequence) list).items().stream())
                .filter(Node.Scalar.class::isInstance)
                .forEach(item -> all.add(((Node.Scalar) item).text()));
        var noted = new ArrayList<>(entries);
        noted.removeIf(entry -> entry.key().text().equals(ClauseSource.TO_REVIEW));
        noted.add(new Node.Entry(
                Node.Scalar.of("", ClauseSource.TO_REVIEW),
                new Node.Sequence(
                        noted.getFirst().key().at(),
                        LANGUAGES.stream()
                                .filter(all::contains)
                                .<Node>map(one -> Node.Scalar.of("", one))
                                .toList())));
        return noted;
    }

    private Node filled(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar;
            case Node.Sequence list ->
                new Node.Sequence(
                        list.at(), list.items().stream().map(this::filled).toList());
            case Node.Mapping mapping -> isText(mapping) ? faces(mapping) : each(mapping);
        };
    }

    private Node each(Node.Mapping mapping) {
        return new Node.Mapping(
                mapping.at(),
                mapping.entries().stream()
                        .map(entry -> new Node.Entry(entry.key(), filled(entry.value())))
                        .toList());
    }

    private boolean isText(Node.Mapping mapping) {
        return mapping.value(language).isPresent()
                && mapping.entries().stream()
                        .allMatch(entry -> LANGUAGES.contains(entry.key().text()));
    }

    private Node faces(Node.Mapping mapping) {
        var said = mapping.value(language).orElseThrow();
        var entries = new ArrayList<>(mapping.entries());
        for (var missing : LANGUAGES) {
            if (mapping.value(missing).isEmpty()) {
                filled.add(missing);
                entries.add(new Node.Entry(Node.Scalar.of("", missing), said));
            }
        }
        return new Node.Mapping(mapping.at(), entries);
    }
}
