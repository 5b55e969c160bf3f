package org.guiju.tenancy.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextKeyTests {

    private static final String ZEROS = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String ONES = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private static final UUID TENANT = UUID.fromString("01939c3e-0000-7000-8000-000000000001");
    private static final Instant EXPIRY = Instant.ofEpochSecond(1_800_000_000);

    @TempDir
    Path folder;

    /** The expected value was computed by PostgreSQL: encode(hmac(claim, key, 'sha256'), 'hex'). */
    @Test
    void signsLikeTheDatabase() {
        assertEquals(
                "k1|01939c3e-0000-7000-8000-000000000001|4711|1800000000|e0f42065d06490581cfe3a59a0f25e5e588f1a1ddfb881bc3cc490f58b794515",
                ContextKey.parse("k1:" + ZEROS).bind(TENANT, 4711, EXPIRY));
    }

    @Test
    void signsEachPartOfTheBinding() {
        ContextKey key = ContextKey.parse("k1:" + ZEROS);
        String hmac = hmac(key.bind(TENANT, 1, EXPIRY));
        assertNotEquals(hmac, hmac(key.bind(UUID.randomUUID(), 1, EXPIRY)));
        assertNotEquals(hmac, hmac(key.bind(TENANT, 2, EXPIRY)));
        assertNotEquals(hmac, hmac(key.bind(TENANT, 1, EXPIRY.plusSeconds(1))));
        assertNotEquals(hmac, hmac(ContextKey.parse("k2:" + ZEROS).bind(TENANT, 1, EXPIRY)));
        assertNotEquals(hmac, hmac(ContextKey.parse("k1:" + ONES).bind(TENANT, 1, EXPIRY)));
    }

    @Test
    void refusesMalformedKeys() {
        assertThrows(IllegalArgumentException.class, () -> ContextKey.parse("k1:AAAA"));
        assertThrows(IllegalArgumentException.class, () -> ContextKey.parse(ZEROS));
        assertThrows(IllegalArgumentException.class, () -> ContextKey.parse(":" + ZEROS));
    }

    @Test
    void takesTheFirstKeyOfTheFileAndFollowsRotation() throws IOException {
        Path file = Files.writeString(folder.resolve("context.key"), "k1:" + ZEROS + "\nk0:" + ONES + "\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        var keys = new ContextKeyFile(file);
        assertEquals("k1", keyId(keys));

        Files.writeString(file, "k2:" + ONES + "\nk1:" + ZEROS + "\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(2_000));
        assertEquals("k2", keyId(keys));
    }

    @Test
    void refusesAnEmptyOrMissingFile() throws IOException {
        Path empty = Files.createFile(folder.resolve("context.key"));
        assertThrows(IOException.class, () -> new ContextKeyFile(empty).signingKey());
        assertThrows(IOException.class, () -> new ContextKeyFile(folder.resolve("absent")).signingKey());
    }

    private static String keyId(ContextKeyFile keys) throws IOException {
        String context = keys.signingKey().bind(TENANT, 1, EXPIRY);
        return context.substring(0, context.indexOf('|'));
    }

    private static String hmac(String context) {
        return context.substring(context.lastIndexOf('|') + 1);
    }
}
