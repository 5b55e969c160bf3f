package org.guiju.platform.extension;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Whether a file is a jar in good order. Reads it as a zip and extracts nothing. */
final class JarInspection implements AutoCloseable {

    static final int MOST_ENTRIES = 20_000;
    static final long MOST_UNPACKED = 512L << 20;
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final Pattern UNSAFE_CHARACTER = Pattern.compile("[\\\\:\\p{Cntrl}]");
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(jar|war|ear|zip)");
    private static final Set<String> NO_NAMES = Set.of("", ".", "..");

    private final String fileName;
    private final ZipFile zip;
    private final List<? extends ZipEntry> entries;

    JarInspection(String fileName, Path jar) throws IOException {
        this.fileName = fileName;
        zip = new ZipFile(jar.toFile(), StandardCharsets.UTF_8);
        entries = Collections.list(zip.entries());
    }

    Optional<Refusal> objection() throws IOException {
        return tooMuch().or(this::badName).or(this::twice).or(this::nested).or(this::damaged);
    }

    List<String> files() {
        return entries.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .sorted()
                .toList();
    }

    /** The main attributes; empty when there is no manifest or it cannot be read. */
    Attributes manifest() {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            return new Attributes();
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return new Manifest(content).getMainAttributes();
        } catch (IOException | IllegalArgumentException malformed) {
            return new Attributes();
        }
    }

    private Optional<Refusal> tooMuch() {
        if (entries.size() > MOST_ENTRIES) {
            return Optional.of(Refusal.of(fileName, Reason.TOO_MANY_ENTRIES, entries.size(), MOST_ENTRIES));
        }
        long unpacked = entries.stream().mapToLong(ZipEntry::getSize).sum();
        return unpacked > MOST_UNPACKED ? Optional.of(tooLarge()) : Optional.empty();
    }

    private Optional<Refusal> badName() {
        return names().filter(name -> !safe(name)).findFirst().map(name -> refusal(Reason.UNSAFE_ENTRY, name));
    }

    private Optional<Refusal> twice() {
        Set<String> seen = new HashSet<>();
        return names().filter(name -> !seen.add(folded(name)))
                .findFirst()
                .map(name -> refusal(Reason.DUPLICATE_ENTRY, name));
    }

    private Optional<Refusal> nested() {
        return names().filter(name -> ARCHIVE.matcher(folded(name)).matches())
                .findFirst()
                .map(name -> refusal(Reason.NESTED_ARCHIVE, name));
    }

    /** Unpacks into nothing, because sizes in the headers may lie. */
    private Optional<Refusal> damaged() {
        byte[] buffer = new byte[1 << 16];
        long left = MOST_UNPACKED;
        for (ZipEntry entry : entries) {
            try (CheckedInputStream content = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        return Optional.of(tooLarge());
                    }
                }
                if (content.getChecksum().getValue() != entry.getCrc()) {
                    return Optional.of(refusal(Reason.DAMAGED_ENTRY, entry.getName()));
                }
            } catch (IOException unreadable) {
                return Optional.of(refusal(Reason.DAMAGED_ENTRY, entry.getName()));
            }
        }
        return Optional.empty();
    }

    private Stream<String> names() {
        return entries.stream().map(ZipEntry::getName);
    }

    private static boolean safe(String name) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return !UNSAFE_CHARACTER.matcher(path).find()
                && Stream.of(path.split("/", -1)).noneMatch(NO_NAMES::contains);
    }

    /** Two names that one file system may take for the same. */
    private static String folded(String name) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private Refusal tooLarge() {
        return refusal(Reason.TOO_LARGE_UNPACKED, MOST_UNPACKED >> 20);
    }

    private Refusal refusal(Reason reason, Object detail) {
        return Refusal.of(fileName, reason, detail);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
