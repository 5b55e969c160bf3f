package org.guiju.document.measure;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The document as plain text. */
final class TextFile {

    private static final double COLUMNS = 38;
    private static final int PAGE = 30;

    private TextFile() {}

    /** @param form the encoding, or {@code wrapped} */
    static byte[] of(Labelled document, String form) {
        var indent = form.equals("gb18030") || form.equals("wrapped") ? Shown.indent(document) : "";
        var lines = Shown.of(document).stream()
                .flatMap(line -> {
                    var text = line.isTitle() ? line.text() : indent + line.text();
                    return form.equals("wrapped") ? Columns.wrap(text, COLUMNS).stream() : List.of(text).stream();
                })
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        return switch (form) {
            case "gb18030" -> lines.getBytes(Charset.forName("GB18030"));
            case "big5" -> encoded(lines, Charset.forName("Big5"));
            case "utf16" -> marked(lines);
            default -> lines.getBytes(StandardCharsets.UTF_8);
        };
    }

    /** As it comes out of a PDF by copy and paste: no indents, and the pages' edges in between. */
    static byte[] pasted(Labelled document) {
        var lines = Shown.of(document).stream()
                .flatMap(line -> Columns.wrap(line.text(), COLUMNS).stream())
                .toList();
        var text = new StringBuilder();
        for (var at = 0; at < lines.size(); at++) {
            if (at % PAGE == 0) {
                text.append(at == 0 ? "" : document.footer(at / PAGE) + "\n")
                        .append(document.header())
                        .append('\n');
            }
            text.append(lines.get(at)).append('\n');
        }
        return text.append(document.footer(lines.size() / PAGE + 1))
                .append('\n')
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] marked(String text) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe});
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_16LE));
        return bytes.toByteArray();
    }

    private static byte[] encoded(String text, Charset charset) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            var all = new byte[bytes.remaining()];
            bytes.get(all);
            return all;
        } catch (CharacterCodingException failure) {
            throw new IllegalArgumentException("not in " + charset + ": " + text, failure);
        }
    }
}
