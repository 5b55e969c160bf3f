package org.guiju.document.file;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Node;

/**
 * Words of a paragraph as Word shows them, text boxes after it.
 *
 * @param struck words deleted with the changes tracked
 */
record WordText(List<String> lines, List<String> struck) {

    private static final int DEEPEST = 200;

    static WordText of(Node paragraph) {
        var shown = new StringBuilder();
        var boxes = new StringBuilder();
        var struck = new StringBuilder();
        gather(paragraph, shown, boxes, struck, 0);
        return new WordText(split(shown + "\n" + boxes), split(struck.toString()));
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        text.lines()
                .map(line -> line.replace('\u00a0', ' ').strip())
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return lines;
    }

    private static void gather(Node node, StringBuilder shown, StringBuilder boxes, StringBuilder struck, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (String.valueOf(child.getLocalName())) {
                case "t" -> shown.append(words(child));
                case "delText" -> struck.append(words(child));
                case "tab" -> shown.append(' ');
                case "br", "cr" -> shown.append('\n');
                case "noBreakHyphen" -> shown.append('-');
                case "pPr", "instrText", "Fallback" -> {}
                case "txbxContent" -> box(child, boxes, struck, depth);
                default -> gather(child, shown, boxes, struck, depth + 1);
            }
        }
    }

    private static String words(Node element) {
        var words = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            words.append(child.getNodeValue() == null ? "" : child.getNodeValue());
        }
        return words.toString();
    }

    private static void box(Node content, StringBuilder boxes, StringBuilder struck, int depth) {
        for (var child = content.getFirstChild(); child != null; child = child.getNextSibling()) {
            gather(child, boxes, boxes, struck, depth + 1);
            boxes.append('\n');
        }
    }
}
