package org.guiju.platform.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells what a file is from its bytes alone. */
final class Content {

    private static final int HEAD = 64 * 1024;
    private static final Set<Format> UNKNOWN = EnumSet.noneOf(Format.class);

    private Content() {}

    /** What it can be; plain text may be a table as well. */
    static Set<Format> formats(Path file) throws IOException {
        var bytes = head(file);
        var text = new String(bytes, ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return EnumSet.of(Format.JPEG);
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return EnumSet.of(Format.PNG);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return EnumSet.of(Format.WEBP);
        }
        if (text.startsWith("ftyp", 4)) {
            return isHeic(text) ? EnumSet.of(Format.HEIC) : UNKNOWN;
        }
        if (text.startsWith("%PDF-")) {
            return EnumSet.of(Format.PDF);
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return office(file);
        }
        return isText(bytes) ? EnumSet.of(Format.TXT, Format.CSV) : UNKNOWN;
    }

    static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean isHeic(String text) {
        var brand = text.substring(8, Math.min(12, text.length()));
        return Set.of("heic", "heix", "heim", "heis", "mif1").contains(brand);
    }

    /** Only the table of contents is read, so that nothing can unfold; macros are not accepted. */
    private static Set<Format> office(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null
                    || zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
                return UNKNOWN;
            }
            if (zip.getEntry("word/document.xml") != null) {
                return EnumSet.of(Format.DOCX);
            }
            return zip.getEntry("xl/workbook.xml") != null ? EnumSet.of(Format.XLSX) : UNKNOWN;
        } catch (ZipException broken) {
            return UNKNOWN;
        }
    }

    private static boolean isText(byte[] bytes) {
        for (var octet : bytes) {
            if (octet >= 0 && octet < ' ' && octet != '\t' && octet != '\n' && octet != '\r' && octet != '\f') {
                return false;
            }
        }
        return true;
    }
}
