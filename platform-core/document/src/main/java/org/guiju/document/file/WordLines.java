package org.guiju.document.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.guiju.document.Dropped;
import org.guiju.document.Line;
import org.guiju.document.UnreadableFile;
import org.guiju.document.UnreadableFile.Why;

/** A Word file: paragraphs with the numbers Word computes, tables by row, heads and feet of pages told apart. */
final class WordLines {

    private static final int DEEPEST = 12;

    private final List<Line> lines = new ArrayList<>();
    private final WordStyles styles;
    private final WordNumbers numbers;

    private WordLines(XWPFDocument document) {
        styles = new WordStyles(document.getStyles());
        numbers = new WordNumbers(document.getNumbering(), styles);
    }

    static List<Line> of(byte[] content) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
            var word = new WordLines(document);
            word.edges(document);
            word.body(document.getBodyElements(), 0);
            document.getFootnotes().forEach(word::footnote);
            return word.lines;
        } catch (IOException damaged) {
            throw new UnreadableFile(Why.DAMAGED, damaged);
        }
    }

    private void edges(XWPFDocument document) {
        document.getHeaderList().forEach(this::edge);
        document.getFooterList().forEach(this::edge);
    }

    private void edge(IBody part) {
        part.getBodyElements().stream()
                .filter(XWPFParagraph.class::isInstance)
                .map(XWPFParagraph.class::cast)
                .flatMap(paragraph -> WordText.of(paragraph.getCTP().getDomNode()).lines().stream())
                .forEach(text -> lines.add(Line.whole(0, text, 0).because(Dropped.Why.PAGE_EDGE)));
    }

    private void body(List<? extends IBodyElement> elements, int depth) {
        for (var element : elements) {
            switch (element) {
                case XWPFParagraph paragraph -> paragraph(paragraph);
                case XWPFTable table -> table(table, depth);
                case XWPFSDT control -> control(control);
                default -> {}
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        var style = paragraph.getStyle();
        var number = numbers.next(paragraph);
        var text = WordText.of(paragraph.getCTP().getDomNode());
        int heading = styles.heading(paragraph);
        boolean contents = styles.isContents(style);
        var first = true;
        for (var words : text.lines()) {
            var line = Line.whole(0, first ? number + words : words, first ? heading : 0);
            lines.add(contents ? line.because(Dropped.Why.CONTENTS) : line);
            first = false;
        }
        if (first && !number.isBlank() && text.struck().isEmpty()) {
            lines.add(Line.whole(0, number.strip(), heading));
        }
        text.struck().forEach(words -> lines.add(Line.whole(0, words, 0).because(Dropped.Why.STRUCK_OUT)));
    }

    private void table(XWPFTable table, int depth) {
        if (depth > DEEPEST) {
            throw new UnreadableFile(Why.DAMAGED, "tables");
        }
        for (var row : table.getRows()) {
            List<String> cells = new ArrayList<>();
            for (var cell : row.getTableCells()) {
                List<String> words = new ArrayList<>();
                for (var paragraph : cell.getParagraphs()) {
                    words.add(numbers.next(paragraph)
                            + String.join(
                                    " ",
                                    WordText.of(paragraph.getCTP().getDomNode()).lines()));
                }
                cells.add(String.join(" ", words).strip());
            }
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(
                        cells.size() > 1 ? Line.row(0, String.join(" | ", cells)) : Line.whole(0, cells.getFirst(), 0));
            }
            row.getTableCells().forEach(cell -> cell.getTables().forEach(inner -> table(inner, depth + 1)));
        }
    }

    /** A control of Word's around paragraphs; the contents list is one. */
    private void control(XWPFSDT control) {
        var contents = String.valueOf(control.getTitle())
                        .toLowerCase(Locale.ROOT)
                        .contains("contents")
                || control.getContent().getText().toLowerCase(Locale.ROOT).contains("\t");
        control.getContent()
                .getText()
                .lines()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .map(words -> Line.whole(0, words.replace('\t', ' '), 0))
                .forEach(line -> lines.add(contents ? line.because(Dropped.Why.CONTENTS) : line));
    }

    private void footnote(XWPFFootnote footnote) {
        for (var paragraph : footnote.getParagraphs()) {
            WordText.of(paragraph.getCTP().getDomNode()).lines().forEach(words -> lines.add(Line.whole(0, words, 0)));
        }
    }
}
