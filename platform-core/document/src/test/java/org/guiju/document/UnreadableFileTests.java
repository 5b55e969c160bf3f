package org.guiju.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.guiju.document.UnreadableFile.Why;
import org.guiju.document.file.SourceLines;
import org.junit.jupiter.api.Test;

/** What cannot or must not be read is refused, each for its own reason. */
class UnreadableFileTests {

    @Test
    void whatIsTooMuchOrNothingIsRefused() {
        assertEquals(Why.EMPTY, why("a.txt", new byte[0]));
        assertEquals(Why.EMPTY, why("a.txt", bytes(" \n \n")));
        assertEquals(Why.TOO_LARGE, why("a.txt", new byte[SourceLines.MOST_BYTES + 1]));
        assertEquals(Why.TOO_LONG, why("a.txt", bytes("一行\n".repeat(50_000))));
    }

    @Test
    void nameAndContentHaveToAgree() {
        assertEquals(Why.TYPE, why("a.xlsx", bytes("x")));
        assertEquals(Why.EXTENSION, why("a.docx", bytes("%PDF-1.7")));
        assertEquals(Why.EXTENSION, why("a.txt", bytes("<html><body><p>第一条</p></body></html>")));
        assertEquals(Why.TYPE, why("a.txt", bytes("{\\rtf1 x}")));
        assertEquals(Why.DAMAGED, why("a.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}));
    }

    @Test
    void macrosBombsAndStrangeZipsAreRefused() throws IOException {
        assertEquals(Why.MACROS, why("a.docm", bytes("x")));
        assertEquals(Why.MACROS, why("a.docx", zip("word/document.xml", 10, "word/vbaProject.bin", 10)));
        assertEquals(Why.BOMB, why("a.docx", zip("word/document.xml", 80 * 1024 * 1024, "x", 1)));
        assertEquals(Why.TYPE, why("a.docx", zip("xl/workbook.xml", 10, "x", 1)));
        assertEquals(Why.DAMAGED, why("a.docx", zip("word/document.xml", 10, "x", 1)));
    }

    private static byte[] zip(String first, int firstSize, String second, int secondSize) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(first));
            var block = new byte[1024];
            for (int i = 0; i < Math.max(1, firstSize / block.length); i++) {
                zip.write(block);
            }
            zip.putNextEntry(new ZipEntry(second));
            zip.write(new byte[secondSize]);
        }
        return out.toByteArray();
    }

    @Test
    void pdfWithoutTextOrUnderLockIsRefused() throws IOException {
        try (var scanned = new PDDocument()) {
            scanned.addPage(new PDPage());
            assertEquals(Why.SCANNED, why("a.pdf", saved(scanned)));
        }
        try (var locked = new PDDocument()) {
            locked.addPage(new PDPage());
            locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertEquals(Why.ENCRYPTED, why("a.pdf", saved(locked)));
        }
        assertEquals(Why.DAMAGED, why("a.pdf", bytes("%PDF-1.7 nothing")));
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Why why(String name, byte[] content) {
        return assertThrows(UnreadableFile.class, () -> DocumentReader.read(name, content))
                .why();
    }
}
