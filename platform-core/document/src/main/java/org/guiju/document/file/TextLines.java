package org.guiju.document.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guiju.document.Line;
import org.guiju.document.Line.Shape;

/** A plain text: its lines, how full each is, and where pages end. */
final class TextLines {

    private static final double FULLEST = 0.97;
    private static final Pattern END = Pattern.compile(".*[。；;.！!？?：:]");
    private static final int NARROWEST = 30;
    private static final int WIDEST = 140;

    private TextLines() {}

    static List<Line> of(byte[] content) {
        return of(Encodings.decode(content));
    }

    static List<Line> of(String text) {
        var raw = text.split("\r\n|[\n\r\u2028\u2029\u0085]", -1);
        int width = width(raw);
        List<Line> lines = new ArrayList<>();
        int page = text.indexOf('\f') >= 0 ? 1 : 0;
        boolean gap = false;
        for (var line : raw) {
            page += (int) line.chars().filter(c -> c == '\f').count();
            var words = line.replace("\f", "").replace('\u00a0', ' ').strip();
            if (words.isEmpty()) {
                gap = true;
                continue;
            }
            lines.add(line(words, page, width, gap || isIndented(line)));
            gap = false;
        }
        return lines;
    }

    private static Line line(String words, int page, int width, boolean gap) {
        boolean row = words.indexOf('\t') > 0 || words.contains(" | ") || words.startsWith("|");
        var shape = row ? Shape.ROW : width == 0 ? Shape.WHOLE : Shape.WRAPPED;
        double fill = width == 0 ? 1 : Math.min(1, (double) columns(words) / width);
        return new Line(0, row ? cells(words) : words, page, shape, 0, fill, gap, Optional.empty());
    }

    private static String cells(String words) {
        return words.contains("\t")
                ? String.join(" | ", words.split("\\s*\t\\s*"))
                : words.replaceAll("^\\||\\|$", "").strip();
    }

    private static boolean isIndented(String line) {
        return line.startsWith("\u3000") || line.startsWith("  ") || line.startsWith("\t");
    }

    /** The width a text is wrapped at; 0 where its lines are paragraphs. */
    private static int width(String[] raw) {
        var widths = Arrays.stream(raw)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .mapToInt(TextLines::columns)
                .sorted()
                .toArray();
        if (widths.length < 8) {
            return 0;
        }
        int widest = widths[(int) ((widths.length - 1) * FULLEST)];
        if (widest < NARROWEST || widest > WIDEST || widths[widths.length - 1] > widest * 1.15) {
            return 0;
        }
        var full = Arrays.stream(raw)
                .map(String::strip)
                .filter(line -> columns(line) >= widest * 0.86)
                .toList();
        long open = full.stream().filter(line -> !END.matcher(line).matches()).count();
        return full.size() * 100 >= widths.length * 12L && open * 2 > full.size() ? widths[widths.length - 1] : 0;
    }

    /** Han and full-width signs take two columns. */
    static int columns(String text) {
        return text.codePoints().map(c -> c >= 0x2e80 ? 2 : 1).sum();
    }
}
