package org.guiju.document.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The document as Word writes it, with numbers typed or left to Word. */
final class WordFile {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Labelled document;
    private final AutomaticNumbers numbers;
    private final StringBuilder body = new StringBuilder();
    private boolean table;

    private WordFile(Labelled document, boolean automatic) {
        this.document = document;
        this.numbers = new AutomaticNumbers(automatic);
    }

    static byte[] of(Labelled document, boolean automatic) {
        return new WordFile(document, automatic).file();
    }

    private byte[] file() {
        Shown.of(document).forEach(this::add);
        endTable();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", types());
            entry(zip, "_rels/.rels", relations(relation(1, "officeDocument", "word/document.xml")));
            entry(
                    zip,
                    "word/_rels/document.xml.rels",
                    relations(relation(1, "styles", "styles.xml")
                            + relation(2, "numbering", "numbering.xml")
                            + relation(3, "header", "header1.xml")));
            entry(
                    zip,
                    "word/document.xml",
                    root(
                            "document",
                            "<w:body>" + body + "<w:sectPr><w:headerReference "
                                    + "w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body>"));
            entry(zip, "word/styles.xml", root("styles", style("1") + style("2")));
            entry(zip, "word/numbering.xml", root("numbering", numbers.definitions()));
            entry(zip, "word/header1.xml", root("hdr", paragraph("", document.header())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private void add(Shown shown) {
        if (shown.line() instanceof Labelled.Row row) {
            body.append(table ? "" : "<w:tbl><w:tblPr/><w:tblGrid/>").append("<w:tr>");
            row.cells().forEach(cell -> body.append("<w:tc><w:tcPr/>")
                    .append(paragraph("", cell.text()))
                    .append("</w:tc>"));
            body.append("</w:tr>");
            table = true;
            return;
        }
        endTable();
        body.append(
                shown.line() instanceof Labelled.Node node
                        ? node(shown, node)
                        : paragraph(shown.isTitle() ? "<w:jc w:val=\"center\"/>" : "", shown.text()));
    }

    private String node(Shown shown, Labelled.Node node) {
        if (node.depth() == 0 || node.number().isEmpty() && shown.isHeading()) {
            return paragraph("<w:pStyle w:val=\"Heading" + (node.depth() == 0 ? 1 : 2) + "\"/>", shown.text());
        }
        return numbers.of(node)
                .map(list -> paragraph(list, node.text()))
                .orElseGet(() -> paragraph("<w:ind w:firstLine=\"420\"/>", shown.text()));
    }

    private void endTable() {
        body.append(table ? "</w:tbl>" : "");
        table = false;
    }

    /** Word cuts its text into runs wherever somebody edited it. */
    private static String paragraph(String properties, String text) {
        var half = text.length() / 2;
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(text.substring(0, half)) + run(text.substring(half))
                + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + WebPage.escaped(text) + "</w:t></w:r>";
    }

    private static String style(String level) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"Heading" + level + "\"><w:name w:val=\"heading " + level
                + "\"/><w:pPr><w:outlineLvl w:val=\"" + (Integer.parseInt(level) - 1) + "\"/></w:pPr></w:style>";
    }

    private static String root(String name, String content) {
        return XML + "<w:" + name + " xmlns:w=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + content + "</w:" + name
                + ">";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String relations) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String types() {
        return XML + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>" + type("document", "document.main")
                + type("styles", "styles") + type("numbering", "numbering") + type("header1", "header") + "</Types>";
    }

    private static String type(String part, String name) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + TYPE + name + "+xml\"/>";
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
