package org.guiju.document.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class LabelledFileTests {

    @Test
    void setIsLargeEnoughAndAThirdOfItIsHeldOut() {
        var documents = LabelFile.all();
        var held = documents.stream().filter(Labelled::held).count();
        var clauses = documents.stream()
                .flatMap(document -> document.clauses().stream())
                .filter(clause -> clause.meant().labelled())
                .count();
        assertTrue(documents.size() >= 15, () -> documents.size() + " documents");
        assertTrue(clauses >= 600, () -> clauses + " clauses");
        assertTrue(held * 3 >= documents.size() - 2, () -> held + " held out");
    }

    @Test
    void pdfHasTheTextWithPageEdgesInside() throws IOException {
        for (var document : LabelFile.all()) {
            if (document.files().contains("pdf")) {
                try (var pdf = Loader.loadPDF(PdfFile.of(document))) {
                    var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
                    assertTrue(text.startsWith(document.header().replaceAll("\\s", "")), text);
                    assertTrue(text.contains(begin(document)), () -> document.id() + ": " + text);
                    assertEquals(-1, text.indexOf('\ufffd'), () -> document.id() + ": " + text);
                    assertTrue(pdf.getNumberOfPages() > 1 || document.clauses().size() < 30, document.id());
                }
            }
        }
    }

    private static String begin(Labelled document) {
        var text = document.clauses().get(1).node().text().replaceAll("\\s", "");
        return text.substring(0, Math.min(10, text.length()));
    }

    @Test
    void wordNumbersAreLeftToWord() throws IOException {
        var document = LabelFile.all().stream()
                .filter(one -> one.id().equals("sales-department"))
                .findFirst()
                .orElseThrow();
        try (var word = new XWPFDocument(new ByteArrayInputStream(WordFile.of(document, true)))) {
            var article = word.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().startsWith("业务员应当在首次"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("第%1条", article.getNumLevelText());
            assertEquals("chineseCounting", article.getNumFmt());
            assertTrue(word.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .noneMatch(text -> text.startsWith("第四条")));
        }
    }

    @Test
    void everyFileIsMadeAsOftenAsAskedWithTheSameBytes() {
        for (var document : LabelFile.all()) {
            var first = LabelledFile.of(document);
            assertEquals(document.files().size(), first.size());
            first.stream()
                    .filter(file -> file.form().startsWith("utf") || file.form().equals("big5"))
                    .forEach(file -> assertTrue(file.content().length > 1000, file.name()));
        }
    }
}
