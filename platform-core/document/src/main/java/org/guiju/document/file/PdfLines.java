package org.guiju.document.file;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.guiju.document.Line;
import org.guiju.document.UnreadableFile;
import org.guiju.document.UnreadableFile.Why;

/** A PDF with a text layer: the lines of its pages. */
final class PdfLines {

    private static final int MOST_PAGES = 800;
    private static final int FEWEST_SIGNS_A_PAGE = 8;
    private static final double UNREADABLE = 0.3;

    private PdfLines() {}

    static List<Line> of(byte[] content) {
        try (var document = Loader.loadPDF(content, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            return lines(document);
        } catch (InvalidPasswordException locked) {
            throw new UnreadableFile(Why.ENCRYPTED, locked);
        } catch (IOException damaged) {
            throw new UnreadableFile(Why.DAMAGED, damaged);
        }
    }

    private static List<Line> lines(PDDocument document) throws IOException {
        if (!document.getCurrentAccessPermission().canExtractContent()) {
            throw new UnreadableFile(Why.ENCRYPTED, "");
        }
        int pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            throw new UnreadableFile(Why.TOO_LONG, MOST_PAGES + "");
        }
        var stripper = new PdfPages();
        stripper.getText(document);
        var lines = stripper.lines();
        long signs = lines.stream().mapToLong(line -> line.text().length()).sum();
        if (signs < (long) pages * FEWEST_SIGNS_A_PAGE) {
            throw new UnreadableFile(Why.SCANNED, "");
        }
        long broken = lines.stream()
                .flatMapToInt(line -> line.text().chars())
                .filter(c -> c == 0xFFFD || c >= 0xE000 && c < 0xF900 || c < ' ')
                .count();
        if (broken > signs * UNREADABLE) {
            throw new UnreadableFile(Why.UNREADABLE_FONT, "");
        }
        return lines;
    }
}
