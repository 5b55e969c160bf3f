package org.guiju.document.measure;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;

/** The document as a web page that somebody saved, with what surrounds it there. */
final class WebPage {

    private final Labelled document;
    private final Charset charset;
    private final StringBuilder page = new StringBuilder();
    private boolean table;

    private WebPage(Labelled document, Charset charset) {
        this.document = document;
        this.charset = charset;
    }

    static byte[] of(Labelled document, Charset charset) {
        return new WebPage(document, charset).page().getBytes(charset);
    }

    private String page() {
        page.append("<!DOCTYPE html>\n<html><head><meta charset=\"")
                .append(charset.name().toLowerCase(Locale.ROOT))
                .append("\"><title>")
                .append(escaped(document.title()))
                .append(
                        "</title>\n<style>p { text-indent: 2em }</style><script>var hits = 3; // 第一条 不是正文\n</script></head>\n")
                .append("<body>\n<!-- article begin -->\n<div id=\"content\">\n");
        var lines = Shown.of(document);
        for (var at = 0; at < lines.size(); at++) {
            add(lines.get(at), at);
        }
        endTable();
        return page.append("</div>\n</body></html>\n").toString();
    }

    private void add(Shown shown, int at) {
        if (shown.line() instanceof Labelled.Row row) {
            row(row.cells().stream().map(Labelled.Words::text).toList());
            return;
        }
        endTable();
        var text = escaped(shown.text());
        page.append(
                switch (shown.line()) {
                    case Labelled.Title title -> "<h1>" + text + "</h1>\n";
                    case Labelled.Dropped dropped
                    when at % 2 == 0 && dropped.reason().equals("web") ->
                        "<div class=\"related\"><a href=\"/list/12.html\">" + text + "</a></div>\n";
                    case Labelled.Dropped note -> "<p>" + text + "</p>\n";
                    case Labelled.Node node when node.depth() == 0 -> "<h2>" + text + "</h2>\n";
                    case Labelled.Node heading when shown.isHeading() -> "<p><strong>" + text + "</strong></p>\n";
                    default -> "<p>&nbsp;&nbsp;" + text + (at % 5 == 0 ? "<br/>" : "") + "</p>\n";
                });
    }

    private void row(List<String> cells) {
        page.append(table ? "" : "<table border=\"1\"><tbody>\n").append("<tr>");
        cells.forEach(cell -> page.append("<td>").append(escaped(cell)).append("</td>"));
        page.append("</tr>\n");
        table = true;
    }

    private void endTable() {
        page.append(table ? "</tbody></table>\n" : "");
        table = false;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
