package org.guiju.document.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guiju.document.Line;
import org.guiju.document.Line.Shape;
import org.guiju.document.cleaning.Cleaned;
import org.guiju.document.outline.Label.Style;

/**
 * Makes paragraphs of lines: a line that stops at the margin goes on in the next, also across what was printed between two
 * pages. Where a sentence is torn and the file does not show why, it is left torn and said.
 */
final class Joining {

    private static final double FULL = 0.86;
    private static final double FULL_LATIN = 0.72;
    private static final double FULL_AT_PAGE_END = 0.6;
    private static final Pattern CHAPTER =
            Pattern.compile("(?<![见按照据依本和与、在及至到于《（(“\"第]|参见|根据)(?=第\\s*[一二三四五六七八九十百\\d]{1,4}\\s*章[^。；;，,]{1,40}$)");
    private static final Pattern ARTICLE = Pattern.compile("(?<=[。；;])\\s*(?=第\\s*[一二三四五六七八九十百\\d]{1,5}\\s*条)");

    private final Cleaned cleaned;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Integer> counted = new HashMap<>();
    private StringBuilder text = new StringBuilder();
    private List<Integer> lines = new ArrayList<>();
    private Line first;
    private Line before;
    private boolean torn;

    private Joining(Cleaned cleaned) {
        this.cleaned = cleaned;
    }

    static List<Piece> of(Cleaned cleaned) {
        var joining = new Joining(cleaned);
        var kept = cleaned.kept();
        for (int i = 0; i < kept.size(); i++) {
            joining.take(kept.get(i), i + 1 < kept.size() ? Optional.of(kept.get(i + 1)) : Optional.empty());
        }
        joining.end();
        return joining.pieces.stream().flatMap(piece -> split(piece).stream()).toList();
    }

    private void take(Line line, Optional<Line> next) {
        var label = Labels.of(line.text());
        boolean bridged = cleaned.bridged().contains(line.number());
        if (before != null && !isHeading(line, next) && goesOn(line, label, bridged)) {
            text.append(between(before.text(), line.text())).append(line.text());
        } else {
            boolean apart = before != null && isTorn(line, label);
            end();
            torn = apart;
            first = line;
            text.append(line.text());
        }
        lines.add(line.number());
        label.filter(found -> !found.doubtful() || found.last() == 1 || isNext(found))
                .ifPresent(found -> counted.put(found.kind(), found.last()));
        before = line;
    }

    /** A line of its own between a sentence that is over and a list that begins. */
    private boolean isHeading(Line line, Optional<Line> next) {
        return line.fill() < FULL_AT_PAGE_END
                && Words.isOver(text.toString())
                && Words.isHeading(line.text())
                && next.flatMap(after -> Labels.of(after.text()))
                        .filter(label -> label.last() == 1)
                        .isPresent();
    }

    private boolean goesOn(Line line, Optional<Label> label, boolean bridged) {
        if (line.shape() != before.shape() || line.shape() == Shape.ROW || line.heading() > 0 || before.heading() > 0) {
            return false;
        }
        boolean free = label.isEmpty() || label.get().doubtful() && !isNext(label.get());
        boolean over = Words.isOver(text.toString());
        if (line.shape() == Shape.WHOLE) {
            return bridged && free && !over && (Words.isOpen(text.toString()) || isBrokenByPage());
        }
        boolean turned = bridged || line.page() != before.page();
        if (line.gap() && !turned) {
            return false;
        }
        if (!free) {
            return before.fill() >= FULL && !over && isUnlikely(label.get());
        }
        if (turned && !over && before.fill() >= FULL_AT_PAGE_END) {
            return true;
        }
        return before.fill() >= (Words.isLatin(before.text()) ? FULL_LATIN : FULL);
    }

    /** A paragraph of a page that ends without an end, long enough to be a sentence. */
    private boolean isBrokenByPage() {
        return text.length() >= 20 && !Words.isLeadIn(text.toString());
    }

    private boolean isNext(Label label) {
        return counted.getOrDefault(label.kind(), 0) + 1 == label.last();
    }

    private boolean isUnlikely(Label label) {
        return label.last() != 1 && !isNext(label) && label.style() != Style.DECIMAL;
    }

    private boolean isTorn(Line line, Optional<Label> label) {
        return label.isEmpty()
                && line.shape() != Shape.ROW
                && before.shape() != Shape.ROW
                && line.heading() == 0
                && Words.isOpen(text.toString());
    }

    private static String between(String before, String after) {
        boolean latin = before.codePointBefore(before.length()) < 0x2e80 && after.codePointAt(0) < 0x2e80;
        boolean word = Character.isLetter(before.codePointBefore(before.length()))
                || ",.;:)".indexOf(before.charAt(before.length() - 1)) >= 0;
        return latin && word ? " " : "";
    }

    private void end() {
        if (first != null) {
            var words = text.toString();
            pieces.add(new Piece(
                    words,
                    lines,
                    first.page(),
                    first.heading(),
                    first.shape() == Shape.ROW,
                    torn,
                    first.shape() == Shape.ROW ? Optional.empty() : Labels.of(words)));
        }
        text = new StringBuilder();
        lines = new ArrayList<>();
        first = null;
    }

    /** Several chapters or articles in one paragraph. */
    private static List<Piece> split(Piece piece) {
        if (piece.row()) {
            return List.of(piece);
        }
        List<Piece> parts = new ArrayList<>();
        for (var part : ARTICLE.split(piece.text())) {
            var chapter = part.length() <= 80 ? CHAPTER.split(part, 2) : new String[] {part};
            for (var each : chapter) {
                parts.add(parts.isEmpty() && each.equals(piece.text()) ? piece : piece.saying(each.strip()));
            }
        }
        parts.removeIf(part -> part.text().isEmpty());
        return parts;
    }
}
