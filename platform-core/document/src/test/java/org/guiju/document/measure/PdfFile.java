package org.guiju.document.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * The document as PDF: a header and a number on each page, sentences broken by both. The font is one of Adobe's standard ones for
 * Chinese, which files name without carrying it, so that no font has to be shipped with the tests.
 */
final class PdfFile {

    private static final double SIZE = 10.5;
    private static final double LEADING = 18;
    private static final double LEFT = 80;
    private static final double COLUMNS = 41;
    private static final int LINES = 34;

    private final Labelled document;
    private final List<Row> rows = new ArrayList<>();

    private record Row(double indent, List<String> cells) {}

    private PdfFile(Labelled document) {
        this.document = document;
    }

    static byte[] of(Labelled document) {
        return new PdfFile(document).file();
    }

    private byte[] file() {
        Shown.of(document).forEach(this::add);
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            for (var from = 0; from < rows.size(); from += LINES) {
                page(pdf, from / LINES + 1, rows.subList(from, Math.min(rows.size(), from + LINES)));
            }
            pdf.save(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private void add(Shown shown) {
        switch (shown.line()) {
            case Labelled.Row row ->
                rows.add(new Row(
                        2, row.cells().stream().map(Labelled.Words::text).toList()));
            case Labelled.Title title -> rows.add(new Row((COLUMNS - width(title.text())) / 2, List.of(title.text())));
            default -> {
                var lines = Columns.wrap(Shown.indent(document) + shown.text(), COLUMNS);
                lines.forEach(line -> rows.add(new Row(0, List.of(line))));
            }
        }
    }

    private static double width(String text) {
        return text.chars().mapToDouble(letter -> Columns.width((char) letter)).sum();
    }

    private void page(PDDocument pdf, int number, List<Row> rows) throws IOException {
        var content = new StringBuilder();
        show(content, LEFT, 790, document.header());
        var y = 755.0;
        for (var row : rows) {
            var x = LEFT + row.indent() * SIZE;
            for (var cell : row.cells()) {
                show(content, x, y, cell);
                x += 12 * SIZE;
            }
            y -= LEADING;
        }
        show(content, 280, 60, document.footer(number));
        var page = new PDPage(PDRectangle.A4);
        var resources = new PDResources();
        var fonts = new COSDictionary();
        fonts.setItem("F1", font());
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        var stream = new PDStream(pdf);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
        pdf.addPage(page);
    }

    private void show(StringBuilder content, double x, double y, String text) {
        var code = latin() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
        content.append("BT /F1 %s Tf %.2f %.2f Td <%s> Tj ET%n"
                .formatted(SIZE, x, y, HexFormat.of().formatHex(text.getBytes(code))));
    }

    private boolean latin() {
        return document.script().equals("en");
    }

    private COSDictionary font() {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        if (latin()) {
            font.setItem(COSName.SUBTYPE, COSName.TYPE1);
            font.setName(COSName.BASE_FONT, "Helvetica");
            font.setName(COSName.ENCODING, "WinAnsiEncoding");
            return font;
        }
        var traditional = document.script().equals("hant");
        var name = traditional ? "MSung-Light" : "STSong-Light";
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, name);
        font.setName(COSName.ENCODING, traditional ? "UniCNS-UCS2-H" : "UniGB-UCS2-H");
        var descendants = new COSArray();
        descendants.add(descendant(name, traditional ? "CNS1" : "GB1"));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static COSDictionary descendant(String name, String ordering) {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, "CIDFontType0");
        font.setName(COSName.BASE_FONT, name);
        var system = new COSDictionary();
        system.setItem("Registry", new COSString("Adobe"));
        system.setItem("Ordering", new COSString(ordering));
        system.setInt("Supplement", ordering.equals("GB1") ? 2 : 0);
        font.setItem("CIDSystemInfo", system);
        font.setInt("DW", 1000);
        var widths = new COSArray();
        List.of(1L, 95L, 500L).forEach(value -> widths.add(COSInteger.get(value)));
        font.setItem("W", widths);
        font.setItem(COSName.FONT_DESC, descriptor(name));
        return font;
    }

    private static COSDictionary descriptor(String name) {
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt("Flags", 6);
        var box = new COSArray();
        List.of(-25L, -254L, 1000L, 880L).forEach(value -> box.add(COSInteger.get(value)));
        descriptor.setItem("FontBBox", box);
        descriptor.setInt("ItalicAngle", 0);
        descriptor.setInt("Ascent", 880);
        descriptor.setInt("Descent", -120);
        descriptor.setInt("CapHeight", 880);
        descriptor.setInt("StemV", 93);
        return descriptor;
    }
}
