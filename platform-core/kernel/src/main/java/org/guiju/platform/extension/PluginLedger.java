package org.guiju.platform.extension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the store remembers of each plugin id: the highest version ever let in, where its file came from, and whether an
 * operator stopped it. It outlives the files, so an older version cannot come back after a newer one was removed.
 */
final class PluginLedger {

    enum Origin {
        INBOX,
        UPLOAD
    }

    record Entry(String id, String version, String sha256, Origin origin, boolean stopped, String fileName) {

        private static final int COLUMNS = 6;

        static Optional<Entry> parse(String line) {
            String[] column = line.split("\t", COLUMNS);
            return column.length < COLUMNS
                    ? Optional.empty()
                    : Optional.of(new Entry(
                            column[0],
                            column[1],
                            column[2],
                            Origin.valueOf(column[3]),
                            Boolean.parseBoolean(column[4]),
                            column[5]));
        }

        Entry stopped(boolean now) {
            return new Entry(id, version, sha256, origin, now, fileName);
        }

        @Override
        public String toString() {
            return String.join("\t", id, version, sha256, origin.name(), String.valueOf(stopped), fileName);
        }
    }

    private final Path file;
    private final Map<String, Entry> entries = new TreeMap<>();

    PluginLedger(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.map(Entry::parse).flatMap(Optional::stream).forEach(entry -> entries.put(entry.id(), entry));
            } catch (IOException unreadable) {
                throw new PluginStoreException(file, unreadable);
            }
        }
    }

    synchronized Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    synchronized boolean stopped(String id) {
        return entry(id).map(Entry::stopped).orElse(false);
    }

    synchronized void put(Entry entry) {
        if (entry.equals(entries.put(entry.id(), entry))) {
            return;
        }
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(draft, entries.values().stream().map(Entry::toString).toList());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new PluginStoreException(file, unwritable);
        }
    }
}
