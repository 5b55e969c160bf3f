package org.guiju.platform.pack;

import java.util.List;

/** A page of a pack: nothing is loaded from anywhere, and it prints on A4. */
final class Page {

    private final StringBuilder html = new StringBuilder();

    /** @param head what stands over every page */
    Page(PackWords words, String title, String head) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.language().toLanguageTag())
                .append(
                        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(Template.text("style.css"))
                .append("</style></head><body><p class=\"over\">")
                .append(escaped(head))
                .append("</p><h1>")
                .append(escaped(title))
                .append("</h1>\n");
    }

    Page heading(String text) {
        return add("h2", text);
    }

    Page text(String text) {
        return add("p", text);
    }

    Page strong(String text) {
        return add("h3", text);
    }

    Page code(String text) {
        html.append("<p><code>").append(escaped(text)).append("</code></p>\n");
        return this;
    }

    Page small(String text) {
        html.append("<p class=\"small\">").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** What may be in a cell: words, or pictures and other files. */
    sealed interface Cell {

        /** Words. */
        record Words(String text) implements Cell {}

        /** Files of the pack by their names in it. */
        record Files(List<String> names) implements Cell {}

        /** Words and files. */
        record Both(String text, List<String> names) implements Cell {}
    }

    Page table(List<String> header, List<List<Cell>> rows) {
        begin(header);
        rows.forEach(this::row);
        return end();
    }

    void begin(List<String> header) {
        html.append("<div class=\"scroll\"><table><thead><tr>");
        header.forEach(column -> add("th", column));
        html.append("</tr></thead><tbody>\n");
    }

    void row(List<Cell> cells) {
        html.append("<tr>");
        cells.forEach(this::cell);
        html.append("</tr>\n");
    }

    Page end() {
        html.append("</tbody></table></div>\n");
        return this;
    }

    Page link(String href, String text, String remark) {
        html.append("<p class=\"link\"><a href=\"")
                .append(escaped(href))
                .append("\">")
                .append(escaped(text))
                .append("</a> <span class=\"small\">")
                .append(escaped(remark))
                .append("</span></p>\n");
        return this;
    }

    String html() {
        return html + "</body></html>\n";
    }

    private void cell(Cell cell) {
        switch (cell) {
            case Cell.Words words -> add("td", words.text());
            case Cell.Files(var names) -> cell("", names);
            case Cell.Both(var text, var names) -> cell(text, names);
        }
    }

    private void cell(String text, List<String> names) {
        html.append("<td>").append(escaped(text));
        names.forEach(this::file);
        html.append("</td>");
    }

    private void file(String name) {
        html.append("<a href=\"").append(escaped(name)).append("\">");
        if (name.matches(".*\\.(png|jpg|jpeg|webp|gif)")) {
            html.append("<img alt=\"\" src=\"").append(escaped(name)).append("\">");
        } else {
            html.append(escaped(name.substring(name.lastIndexOf('/') + 1)));
        }
        html.append("</a> ");
    }

    private Page add(String tag, String text) {
        html.append('<')
                .append(tag)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(tag)
                .append('>');
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
