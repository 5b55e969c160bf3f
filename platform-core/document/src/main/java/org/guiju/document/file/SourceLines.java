package org.guiju.document.file;

import java.util.ArrayList;
import java.util.List;
import org.guiju.document.Line;
import org.guiju.document.UnreadableFile;
import org.guiju.document.UnreadableFile.Why;

/** The lines of a file of any kind that can be read. */
public final class SourceLines {

    /** A regulation of a thousand pages is smaller than this. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int MOST_LINES = 40_000;
    private static final int MOST_CHARACTERS = 3_000_000;

    private SourceLines() {}

    /** @throws UnreadableFile when nothing can be taken from it */
    public static List<Line> of(String name, byte[] content) {
        if (content.length == 0) {
            throw new UnreadableFile(Why.EMPTY, name);
        }
        if (content.length > MOST_BYTES) {
            throw new UnreadableFile(Why.TOO_LARGE, MOST_BYTES / 1024 / 1024 + " MB");
        }
        return numbered(read(FileKind.of(name, content), content));
    }

    /** The libraries answer damaged files in many ways. */
    private static List<Line> read(FileKind kind, byte[] content) {
        try {
            return switch (kind) {
                case WORD -> WordLines.of(content);
                case PDF -> PdfLines.of(content);
                case HTML -> HtmlLines.of(content);
                case TEXT -> TextLines.of(content);
            };
        } catch (UnreadableFile known) {
            throw known;
        } catch (RuntimeException damaged) {
            throw new UnreadableFile(Why.DAMAGED, damaged);
        }
    }

    private static List<Line> numbered(List<Line> lines) {
        List<Line> numbered = new ArrayList<>();
        long characters = 0;
        for (var line : lines) {
            characters += line.text().length();
            numbered.add(new Line(
                    numbered.size() + 1,
                    line.text(),
                    line.page(),
                    line.shape(),
                    line.heading(),
                    line.fill(),
                    line.gap(),
                    line.surroundings()));
        }
        if (numbered.isEmpty()) {
            throw new UnreadableFile(Why.EMPTY, "");
        }
        if (numbered.size() > MOST_LINES || characters > MOST_CHARACTERS) {
            throw new UnreadableFile(Why.TOO_LONG, MOST_LINES + "");
        }
        return numbered;
    }
}
