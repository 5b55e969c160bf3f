package org.guiju.document.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.guiju.document.UnreadableFile;
import org.guiju.document.UnreadableFile.Why;

/** The zip a Word file is, looked through by counting before anything of it is kept in memory. */
final class WordPackage {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_INFLATED = 200L * 1024 * 1024;
    private static final long LARGEST_XML = 24L * 1024 * 1024;

    private WordPackage() {}

    static void check(byte[] content) {
        boolean document = false;
        long total = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin")) {
                    throw new UnreadableFile(Why.MACROS, "");
                }
                document |= name.equals("word/document.xml");
                boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
                total += inflated(zip, Math.min(xml ? LARGEST_XML : MOST_INFLATED, MOST_INFLATED - total));
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableFile(Why.BOMB, "");
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableFile(Why.DAMAGED, damaged);
        }
        if (!document) {
            throw new UnreadableFile(entries == 0 ? Why.DAMAGED : Why.TYPE, "zip");
        }
    }

    private static long inflated(InputStream entry, long most) throws IOException {
        var buffer = new byte[64 * 1024];
        long count = 0;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            count += read;
            if (count > most) {
                throw new UnreadableFile(Why.BOMB, "");
            }
        }
        return count;
    }

    /** Word puts an encrypted file into the container of the old format. */
    static boolean isEncrypted(byte[] content) {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableFile(Why.DAMAGED, damaged);
        }
    }
}
