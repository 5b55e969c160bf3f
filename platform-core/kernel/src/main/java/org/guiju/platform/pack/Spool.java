package org.guiju.platform.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text that grows beside the archive until it is put into it, so that nobody has to remember all of it. */
final class Spool implements AutoCloseable {

    private final Path file;
    private final Writer writer;

    Spool() {
        try {
            file = Files.createTempFile("pack", ".part");
            writer = Files.newBufferedWriter(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void add(String text) {
        try {
            writer.write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void into(PackZip zip, String name) {
        try {
            writer.close();
            try (var content = Files.newInputStream(file)) {
                zip.copy(name, content);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(file);
    }
}
