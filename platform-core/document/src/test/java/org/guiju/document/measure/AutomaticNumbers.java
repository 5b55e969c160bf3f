package org.guiju.document.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Word's lists for the numbers of a document: a list for each style of number, begun anew where the count is another. */
final class AutomaticNumbers {

    private static final Pattern SHOWN =
            Pattern.compile("(第|（|\\()?([一二三四五六七八九十百]+|\\d+|[a-z]|[A-Z])(章|条|條|节|、|\\.|）|\\)|)");
    private static final Pattern STEPS = Pattern.compile("\\d+(\\.\\d+)+\\.?");
    private static final String DIGITS = "一二三四五六七八九";

    private final boolean automatic;
    private final StringBuilder abstracts = new StringBuilder();
    private final StringBuilder lists = new StringBuilder();
    private final Map<String, Integer> formats = new HashMap<>();
    private final Map<String, Running> running = new HashMap<>();
    private final int[] steps = new int[9];
    private int stepList;
    private int next = 1;

    private record Running(int list, int count) {}

    AutomaticNumbers(boolean automatic) {
        this.automatic = automatic;
    }

    /** The list properties of a paragraph, unless its number has to be typed. */
    Optional<String> of(Labelled.Node node) {
        if (!automatic || node.number().isEmpty()) {
            return Optional.empty();
        }
        if (STEPS.matcher(node.number()).matches()) {
            return steps(node.number());
        }
        var shown = SHOWN.matcher(node.number());
        if (!shown.matches()) {
            return Optional.empty();
        }
        if (node.depth() == 1 && shown.group(1) == null && shown.group(2).matches("\\d+")) {
            return steps(node.number());
        }
        var before = shown.group(1) == null ? "" : shown.group(1);
        return Optional.of(properties(list(before, shown.group(2), shown.group(3)), 0));
    }

    private int list(String before, String count, String after) {
        var style = style(count);
        var format = before + "%1" + after;
        var value = value(count);
        var definition = formats.computeIfAbsent(style + format, key -> define(level(0, style, format)));
        var last = running.get(style + format);
        var list = last != null && value == last.count + 1 ? last.list : begin(definition, 0, value);
        running.put(style + format, new Running(list, value));
        return list;
    }

    /** 1.2.3 of one list with levels, which begins the deeper ones anew by itself. */
    private Optional<String> steps(String number) {
        var dot = number.endsWith(".") ? "." : "";
        var parts =
                Arrays.stream(number.split("\\.")).mapToInt(Integer::parseInt).toArray();
        var depth = parts.length - 1;
        var follows = parts[depth] == steps[depth] + 1;
        for (var level = 0; level < depth; level++) {
            follows &= parts[level] == steps[level];
        }
        if (!follows) {
            return Optional.empty();
        }
        steps[depth]++;
        Arrays.fill(steps, depth + 1, steps.length, 0);
        if (stepList == 0) {
            var levels = new StringBuilder();
            var text = "";
            for (var level = 0; level < 6; level++) {
                text += (level > 0 ? "." : "") + "%" + (level + 1);
                levels.append(level(level, "decimal", text + dot));
            }
            stepList = begin(define(levels.toString()), 0, 1);
        }
        return Optional.of(properties(stepList, depth));
    }

    private int define(String levels) {
        var id = next++;
        abstracts.append("<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>");
        return id;
    }

    private int begin(int definition, int level, int start) {
        var id = next++;
        lists.append(
                "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + definition + "\"/><w:lvlOverride w:ilvl=\""
                        + level + "\"><w:startOverride w:val=\"" + start + "\"/></w:lvlOverride></w:num>");
        return id;
    }

    private static String level(int level, String style, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + style
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String properties(int list, int level) {
        return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
    }

    String definitions() {
        return abstracts.toString() + lists;
    }

    private static String style(String count) {
        var first = count.charAt(0);
        if (Character.isDigit(first)) {
            return "decimal";
        }
        return first >= 'a' && first <= 'z'
                ? "lowerLetter"
                : first >= 'A' && first <= 'Z' ? "upperLetter" : "chineseCounting";
    }

    private static int value(String count) {
        var first = count.charAt(0);
        if (Character.isDigit(first)) {
            return Integer.parseInt(count);
        }
        if (first < 128) {
            return Character.toLowerCase(first) - 'a' + 1;
        }
        var ten = count.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(first) + 1;
        }
        var tens = ten == 0 ? 1 : DIGITS.indexOf(count.charAt(0)) + 1;
        return tens * 10 + (ten + 1 < count.length() ? DIGITS.indexOf(count.charAt(ten + 1)) + 1 : 0);
    }
}
