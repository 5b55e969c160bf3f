package org.guiju.rulebook.source;

import java.util.stream.Collectors;

/** A tree as people write it in a file: one key a line, two blanks deeper, quotes only where they are needed. */
public final class Notation {

    private static final String STEP = "  ";
    private static final String PLAIN = "[\\p{L}\\p{N}_(/][\\p{L}\\p{N}\\p{Zs}，。；、（）《》“”？！％·_./()%+=<>*-]*";

    private Notation() {}

    public static String of(Node node) {
        return node instanceof Node.Scalar scalar ? value(scalar.text()) + "\n" : below(node, "");
    }

    private static String below(Node node, String indent) {
        return switch (node) {
            case Node.Scalar scalar -> indent + value(scalar.text()) + "\n";
            case Node.Sequence list ->
                list.items().stream().map(item -> item(item, indent)).collect(Collectors.joining());
            case Node.Mapping mapping ->
                mapping.entries().stream().map(entry -> entry(entry, indent)).collect(Collectors.joining());
        };
    }

    private static String entry(Node.Entry entry, String indent) {
        var key = indent + value(entry.key().text()) + ":";
        return switch (entry.value()) {
            case Node.Scalar scalar -> key + " " + value(scalar.text()) + "\n";
            case Node.Sequence list when list.items().isEmpty() -> key + " []\n";
            case Node.Sequence list
            when list.items().stream().allMatch(Node.Scalar.class::isInstance) -> key + " " + inline(list) + "\n";
            case Node.Mapping mapping when mapping.entries().isEmpty() -> key + " {}\n";
            case Node other -> key + "\n" + below(other, indent + STEP);
        };
    }

    private static String inline(Node.Sequence list) {
        return list.items().stream()
                .map(item -> value(((Node.Scalar) item).text()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String item(Node item, String indent) {
        var whole = below(item, indent + STEP);
        return whole.isBlank() ? indent + "- []\n" : indent + "- " + whole.substring(indent.length() + STEP.length());
    }

    private static String value(String text) {
        boolean plain = text.matches(PLAIN) && !text.endsWith(" ") && !text.equals("null");
        return plain ? text : Canonical.ordered(Node.Scalar.of("", text));
    }
}
