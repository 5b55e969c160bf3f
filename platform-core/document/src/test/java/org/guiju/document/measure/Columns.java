package org.guiju.document.measure;

import java.util.ArrayList;
import java.util.List;

/** Breaks text where a typewriter would: after so many signs, Latin ones counting half, never inside a Latin word. */
final class Columns {

    private static final String NEVER_FIRST = "，。；：、！？）》”’,.;:!?)%";

    private Columns() {}

    static List<String> wrap(String text, double columns) {
        var lines = new ArrayList<String>();
        var from = 0;
        while (from < text.length()) {
            var to = end(text, from, columns);
            lines.add(text.substring(from, to).stripTrailing());
            from = to;
            while (from < text.length() && text.charAt(from) == ' ') {
                from++;
            }
        }
        return lines;
    }

    private static int end(String text, int from, double columns) {
        var width = 0.0;
        var to = from;
        while (to < text.length() && width + width(text.charAt(to)) <= columns) {
            width += width(text.charAt(to));
            to++;
        }
        var word = to;
        while (to < text.length() && word > from && isLatin(text.charAt(word)) && isLatin(text.charAt(word - 1))) {
            word--;
        }
        return word > from && word < to ? word : afterClosing(text, to);
    }

    private static int afterClosing(String text, int from) {
        var to = from;
        while (to < text.length() && NEVER_FIRST.indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        return to;
    }

    private static boolean isLatin(char letter) {
        return letter < 128 && letter != ' ';
    }

    static double width(char letter) {
        return letter < 128 ? 0.5 : 1;
    }
}
