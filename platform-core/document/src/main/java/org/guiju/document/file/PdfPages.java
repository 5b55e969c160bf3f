package org.guiju.document.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.guiju.document.Line;
import org.guiju.document.Line.Shape;
import org.guiju.document.UnreadableFile;
import org.guiju.document.UnreadableFile.Why;

/** Gathers the lines of the pages with their place, of which follows how full each is and where space lies above. */
final class PdfPages extends PDFTextStripper {

    private static final Pattern BETWEEN_HAN = Pattern.compile(
            "(?<=[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef])[ \\u00a0]+(?=[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef])");
    private static final int MOST_SIGNS = 3_000_000;

    private record Placed(String text, int page, float left, float right, float top, float height) {}

    private final List<Placed> placed = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private float left;
    private float right;
    private float top;
    private float height;
    private long signs;
    private float spacing;

    PdfPages() {
        setSortByPosition(true);
        setAddMoreFormatting(false);
    }

    @Override
    protected void startPage(PDPage page) {
        begin();
    }

    private void begin() {
        words.setLength(0);
        left = Float.MAX_VALUE;
        right = 0;
        top = 0;
        height = 0;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        signs += text.length();
        if (signs > MOST_SIGNS) {
            throw new UnreadableFile(Why.TOO_LONG, MOST_SIGNS + "");
        }
        words.append(text);
        for (var position : positions) {
            left = Math.min(left, position.getXDirAdj());
            right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
            top = position.getYDirAdj();
            height = Math.max(height, position.getFontSizeInPt());
        }
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        line();
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        line();
        super.endPage(page);
    }

    private void line() {
        var text = BETWEEN_HAN.matcher(words).replaceAll("").strip();
        if (!text.isEmpty()) {
            placed.add(new Placed(text, getCurrentPageNo(), left, right, top, height));
        }
        begin();
    }

    List<Line> lines() {
        float margin = edge(true);
        float start = edge(false);
        List<Line> lines = new ArrayList<>();
        Placed above = null;
        for (var each : placed) {
            double fill = margin <= start ? 1 : Math.min(1, (each.right() - start) / (margin - start));
            boolean gap = above != null
                    && above.page() == each.page()
                    && each.top() - above.top() > 2.2 * Math.max(each.height(), 1)
                    && each.top() - above.top() > 1.4 * usual();
            lines.add(new Line(0, each.text(), each.page(), Shape.WRAPPED, 0, fill, gap, Optional.empty()));
            above = each;
        }
        return lines;
    }

    /** The margin most lines keep to, leaving out the few that jut out. */
    private float edge(boolean ofRight) {
        var edges = placed.stream()
                .map(each -> ofRight ? each.right() : each.left())
                .sorted()
                .toList();
        return edges.isEmpty() ? 0 : edges.get((int) ((edges.size() - 1) * (ofRight ? 0.97 : 0.03)));
    }

    private float usual() {
        if (spacing == 0) {
            List<Float> steps = new ArrayList<>();
            for (int i = 1; i < placed.size(); i++) {
                if (placed.get(i).page() == placed.get(i - 1).page()) {
                    steps.add(placed.get(i).top() - placed.get(i - 1).top());
                }
            }
            steps.sort(null);
            spacing = steps.isEmpty() ? 1 : Math.max(1, steps.get(steps.size() / 2));
        }
        return spacing;
    }
}
