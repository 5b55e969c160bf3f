package org.guiju.document.measure;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that people would bring of a labelled document. */
record LabelledFile(String name, String form, byte[] content) {

    static List<LabelledFile> of(Labelled document) {
        return document.files().stream()
                .map(form -> new LabelledFile(document.id() + extension(form), form, content(document, form)))
                .toList();
    }

    private static String extension(String form) {
        return switch (form) {
            case "html", "html-gbk" -> ".html";
            case "docx", "docx-auto" -> ".docx";
            case "pdf" -> ".pdf";
            default -> ".txt";
        };
    }

    private static byte[] content(Labelled document, String form) {
        return switch (form) {
            case "html" -> WebPage.of(document, StandardCharsets.UTF_8);
            case "html-gbk" -> WebPage.of(document, Charset.forName("GBK"));
            case "pasted" -> TextFile.pasted(document);
            case "docx", "docx-auto" -> WordFile.of(document, form.equals("docx-auto"));
            case "pdf" -> PdfFile.of(document);
            default -> TextFile.of(document, form);
        };
    }
}
