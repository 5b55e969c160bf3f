package org.guiju.platform.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The keys of the file that {@value #FILE} names, a line each: {@code id:base64 of 32 bytes}. The first one seals, all of them
 * open, so that a key is replaced by putting another before it.
 */
public record SealingKeys(List<Key> keys) {

    static final String FILE = "GUIJU_SEALING_KEY_FILE";

    private static final int BYTES = 32;

    /** One key. */
    public record Key(String id, byte[] secret) {}

    public SealingKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is no sealing key");
        }
    }

    /** As the file is now: a key rotates without a restart. */
    public static SealingKeys ofThisServer() {
        var file = Optional.ofNullable(System.getenv(FILE))
                .map(Path::of)
                .orElseThrow(() -> new IllegalStateException(FILE + " is not set"));
        try {
            return read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static SealingKeys read(String text) {
        return new SealingKeys(text.lines()
                .filter(Predicate.not(String::isBlank))
                .map(SealingKeys::key)
                .toList());
    }

    private static Key key(String line) {
        var colon = line.indexOf(':');
        var secret = Base64.getDecoder().decode(line.substring(colon + 1).strip());
        if (!line.substring(0, Math.max(0, colon)).matches("[A-Za-z0-9_-]{1,40}") || secret.length != BYTES) {
            throw new IllegalArgumentException("a sealing key is written id:base64 of " + BYTES + " bytes");
        }
        return new Key(line.substring(0, colon), secret);
    }

    public Key first() {
        return keys.getFirst();
    }

    Optional<Key> key(Predicate<Key> wanted) {
        return keys.stream().filter(wanted).findFirst();
    }
}
