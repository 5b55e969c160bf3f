package org.guiju.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A chapter, an article, an item: whatever has a number or a heading of its own.
 *
 * @param address path from the top; stays what it is whatever becomes of the text
 * @param depth 0 for one of several regulations in a file, 1 for the top of a regulation
 * @param number as shown, empty if it has none
 * @param heading empty if it has none
 */
public record Node(
        String address,
        int depth,
        String number,
        String heading,
        List<Paragraph> paragraphs,
        List<Mark> marks,
        List<Integer> lines,
        List<Node> children) {

    public Node {
        paragraphs = List.copyOf(paragraphs);
        marks = List.copyOf(marks);
        lines = List.copyOf(lines);
        children = List.copyOf(children);
    }

    /** What it says itself, a paragraph a line. */
    public String text() {
        return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    }

    /** Itself and all below, in reading order. */
    public Stream<Node> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::walk));
    }

    /** Where it begins: page, or 0. */
    public int page() {
        return paragraphs.stream().mapToInt(Paragraph::page).findFirst().orElse(0);
    }
}
