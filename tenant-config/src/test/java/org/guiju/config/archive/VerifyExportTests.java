package org.guiju.config.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyExportTests {

    private static final String UNITS = "tables/unit.jsonl";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void wholeArchiveIsComplete() throws Exception {
        var archive = archive(Map.of(UNITS, "{\"a\":1}\n{\"a\":2}\n"), listed(UNITS, 2, "{\"a\":1}\n{\"a\":2}\n"));
        assertEquals(0, verify(archive));
        assertTrue(said().contains("complete, 2 rows"), said());
        assertEquals(0, verify(archive, hash(Files.readAllBytes(archive))));
    }

    @Test
    void changedEntryIsNamed() throws Exception {
        var archive = archive(Map.of(UNITS, "{\"a\":9}\n"), listed(UNITS, 1, "{\"a\":1}\n"));
        assertEquals(1, verify(archive));
        assertTrue(said().contains(UNITS + ": changed"), said());
    }

    @Test
    void missingAndAdditionalEntriesAreNamed() throws Exception {
        var archive = archive(Map.of("tables/extra.jsonl", ""), listed(UNITS, 0, ""));
        assertEquals(1, verify(archive));
        assertTrue(said().contains(UNITS + ": missing"), said());
        assertTrue(said().contains("tables/extra.jsonl: not in the manifest"), said());
    }

    @Test
    void wrongCountIsNamed() throws Exception {
        assertEquals(1, verify(archive(Map.of(UNITS, "{}\n"), listed(UNITS, 2, "{}\n"))));
        assertTrue(said().contains("1 rows, the manifest says 2"), said());
    }

    @Test
    void anotherArchiveThanWasMadeIsNoticed() throws Exception {
        var archive = archive(Map.of(UNITS, ""), listed(UNITS, 0, ""));
        assertEquals(1, verify(archive, "00".repeat(32)));
    }

    @Test
    void whatIsNoExportIsRefused() throws Exception {
        assertEquals(1, verify(archive(Map.of(UNITS, ""), "{\"format\":\"other\"}")));
        assertEquals(1, verify(Files.writeString(folder.resolve("no.zip"), "not an archive")));
        assertEquals(2, verify(folder.resolve("absent.zip")));
    }

    private int verify(Path archive, String... more) throws IOException {
        var words = new ArrayList<>(List.of(archive.toString()));
        words.addAll(List.of(more));
        return new VerifyExport(new PrintStream(said, true, StandardCharsets.UTF_8)).run(words);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String listed(String entry, int rows, String content) throws Exception {
        return "{\"format\":\"guiju-export/1\",\"entries\":[{\"entry\":\"%s\",\"rows\":%d,\"sha256\":\"%s\"}]}"
                .formatted(entry, rows, hash(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hash(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private Path archive(Map<String, String> entries, String manifest) throws IOException {
        var all = new LinkedHashMap<>(entries);
        all.put("manifest.json", manifest);
        var archive = folder.resolve("export.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var entry : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive;
    }
}
