package org.guiju.platform.operation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guiju.platform.tenancy.TenantId;

/** Writes an archive entry by entry; its last one, {@code manifest.json}, lists the others with rows and hash. */
final class ArchiveWriter implements AutoCloseable {

    static final String FORMAT = "guiju-export/1";

    private final Path file;
    private final MessageDigest whole = sha256();
    private final MessageDigest part = sha256();
    private final ZipOutputStream zip;
    private final OutputStream content;
    private final JsonArrayBuilder entries = Json.createArrayBuilder();
    private String name = "";

    ArchiveWriter(Path file) throws IOException {
        this.file = file;
        this.zip = new ZipOutputStream(new DigestOutputStream(Files.newOutputStream(file), whole));
        this.content = new DigestOutputStream(zip, part);
    }

    void begin(String entry) throws IOException {
        name = entry;
        zip.putNextEntry(new ZipEntry(entry));
    }

    void line(String text) throws IOException {
        content.write(text.getBytes(StandardCharsets.UTF_8));
        content.write('\n');
    }

    void copy(Path from) throws IOException {
        Files.copy(from, content);
    }

    void end(long rows) throws IOException {
        zip.closeEntry();
        entries.add(Json.createObjectBuilder()
                .add("entry", name)
                .add("rows", rows)
                .add("sha256", HexFormat.of().formatHex(part.digest())));
    }

    /** Completes the archive. */
    ExportSteps.Made finish(TenantId company, UUID export) throws IOException {
        zip.putNextEntry(new ZipEntry("manifest.json"));
        zip.write(Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("company", company.value().toString())
                .add("export", export.toString())
                .add("made_at", Instant.now().toString())
                .add("entries", entries)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
        return new ExportSteps.Made(Files.size(file), HexFormat.of().formatHex(whole.digest()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
