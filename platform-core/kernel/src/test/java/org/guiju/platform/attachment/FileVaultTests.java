package org.guiju.platform.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.guiju.platform.attachment.AttachmentRefusedException.Reason;
import org.guiju.platform.tenancy.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileVaultTests {

    private static final TenantId TENANT = new TenantId(UUID.randomUUID());

    @TempDir
    Path root;

    private FileVault vault;

    @BeforeEach
    void open() {
        vault = new FileVault(root);
    }

    @Test
    void keepsAFileOnceUnderItsHash() throws IOException {
        var kept = keep("合同.pdf", "application/pdf", "%PDF-1.7 x".getBytes(UTF_8));
        var again = keep("copy.pdf", "", "%PDF-1.7 x".getBytes(UTF_8));
        assertEquals("application/pdf", kept.type());
        assertEquals(10, kept.size());
        assertEquals(kept.sha256(), again.sha256());
        try (var content = vault.open(TENANT, kept.sha256())) {
            assertArrayEquals("%PDF-1.7 x".getBytes(UTF_8), content.readAllBytes());
        }
        assertEquals(1, files());
    }

    @Test
    void knowsEveryAcceptedFormat() {
        assertEquals(
                "image/png", keep("a.png", "image/png", picture("png", 3, 2)).type());
        assertEquals("image/jpeg", keep("a.JPEG", "", picture("jpg", 3, 2)).type());
        assertEquals(
                "image/webp", keep("a.webp", "image/webp", webp(4000, 3000)).type());
        assertEquals(
                "image/heic", keep("a.heic", "image/heic", heic(4000, 3000)).type());
        assertEquals(
                Format.DOCX.mediaType(),
                keep("a.docx", "", zip("word/document.xml")).type());
        assertEquals(
                Format.XLSX.mediaType(),
                keep("a.xlsx", "", zip("xl/workbook.xml")).type());
        assertEquals("text/plain", keep("a.txt", "", "你好\r\n".getBytes(UTF_8)).type());
        assertEquals(
                "text/csv",
                keep("a.csv", "application/vnd.ms-excel", "a,b\n".getBytes(UTF_8))
                        .type());
    }

    @Test
    void refusesWhatIsNotWhatItsNameSays() {
        var program = "MZ\u0090\u0000\u0003\u0000".getBytes(ISO_8859_1);
        refused(Reason.UNKNOWN, "holiday.jpg", "image/jpeg", program);
        refused(Reason.MISNAMED, "a.jpg", "image/jpeg", picture("png", 3, 2));
        refused(Reason.MISNAMED, "a.png", "image/jpeg", picture("png", 3, 2));
        refused(Reason.MISNAMED, "a.html", "text/html", "<script>".getBytes(UTF_8));
        refused(Reason.MISNAMED, "jpg", "", "text".getBytes(UTF_8));
        refused(Reason.UNKNOWN, "a.docx", "", zip("word/document.xml", "word/vbaProject.bin"));
        refused(Reason.UNKNOWN, "a.docx", "", zip("something/else.xml"));
        refused(Reason.UNKNOWN, "a.docx", "", "PK\u0003\u0004 broken".getBytes(ISO_8859_1));
    }

    @Test
    void refusesPicturesThatUnfoldIntoHugeOnes() {
        var huge = picture("png", 1, 1);
        ByteBuffer.wrap(huge).putInt(16, 65_000).putInt(20, 65_000);
        refused(Reason.PIXELS, "a.png", "", huge);
        refused(Reason.PIXELS, "a.webp", "", webp(8000, 6000));
        refused(Reason.PIXELS, "a.heic", "", heic(8000, 6000));
        refused(Reason.UNKNOWN, "a.png", "", "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
        refused(Reason.UNKNOWN, "a.jpg", "", "\u00ff\u00d8\u00ff\u00e0".getBytes(ISO_8859_1));
    }

    @Test
    void refusesWhatIsTooLargeEmptyOrNameless() {
        var large = new Sent("a.txt", "", 0, new Endless());
        var refused = assertThrows(AttachmentRefusedException.class, () -> vault.keep(TENANT, large));
        assertEquals(Reason.LARGE, refused.reason());
        assertEquals(10, refused.limit());
        var announced = new Sent("b.jpg", "", 40_000_000, InputStream.nullInputStream());
        refused = assertThrows(AttachmentRefusedException.class, () -> vault.keep(TENANT, announced));
        assertEquals("b.jpg", refused.file());
        refused(Reason.EMPTY, "a.txt", "", new byte[0]);
        refused(Reason.UNNAMED, "../..", "", new byte[1]);
        assertEquals(0, files());
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.txt, passwd.txt",
        "C:\\Users\\a\\合同.pdf, 合同.pdf",
        "a\u202Egpj.exe, agpj.exe",
        "..hidden.txt, hidden.txt"
    })
    void namesAreCleaned(String given, String clean) {
        assertEquals(clean, FileName.clean(given));
    }

    @Test
    void longNamesKeepTheirEnding() {
        var name = FileName.clean("长".repeat(300) + ".pdf");
        assertEquals(120, name.length());
        assertEquals(".pdf", name.substring(116));
        assertEquals("ab.txt", FileName.clean("a\r\n\0b.txt"));
    }

    private Kept keep(String name, String type, byte[] content) {
        try {
            return vault.keep(TENANT, new Sent(name, type, content.length, new ByteArrayInputStream(content)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void refused(Reason reason, String name, String type, byte[] content) {
        var refused = assertThrows(AttachmentRefusedException.class, () -> keep(name, type, content), name);
        assertEquals(reason, refused.reason(), name);
    }

    private long files() {
        try (var found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] picture(String format, int width, int height) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] webp(int width, int height) {
        var bytes = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF    WEBPVP8X".getBytes(ISO_8859_1));
        bytes.putInt(24, width - 1).putInt(27, height - 1);
        return bytes.array();
    }

    private static byte[] heic(int width, int height) {
        var bytes = ByteBuffer.allocate(80);
        bytes.put(0, "    ftypheic".getBytes(ISO_8859_1));
        bytes.put(20, "ispe".getBytes(ISO_8859_1)).putInt(28, 512).putInt(32, 512);
        bytes.put(50, "ispe".getBytes(ISO_8859_1)).putInt(58, width).putInt(62, height);
        return bytes.array();
    }

    private static byte[] zip(String... names) {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                for (var name : List.of(names)) {
                    zip.putNextEntry(new ZipEntry(name));
                }
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            }
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 'a';
        }
    }
}
