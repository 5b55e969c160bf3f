package org.guiju.tenancy.binding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** The file of context keys: the first line signs. Read again whenever it was changed, so a key rotates without restart. */
final class ContextKeyFile {

    private record Reading(FileTime modified, ContextKey key) {}

    private final Path file;
    private volatile Reading latest;

    ContextKeyFile(Path file) {
        this.file = file;
    }

    ContextKey signingKey() throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        Reading reading = latest;
        if (reading == null || !reading.modified.equals(modified)) {
            reading = new Reading(modified, firstKey());
            latest = reading;
        }
        return reading.key;
    }

    private ContextKey firstKey() throws IOException {
        try (var lines = Files.lines(file)) {
            String line = lines.filter(text -> !text.isBlank())
                    .findFirst()
                    .orElseThrow(() -> new IOException(file + " holds no context key"));
            return ContextKey.parse(line);
        }
    }
}
