package org.guiju.platform.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.evidence.SigningKey;

/** The archive of a pack: every file's hash is in a manifest, and the manifest is signed. */
final class PackZip implements AutoCloseable {

    static final String FORMAT = "guiju-pack/1";

    private final Path file;
    private final MessageDigest whole = sha256();
    private final ZipOutputStream zip;
    private final List<Map<String, Object>> files = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    PackZip(Path file) throws IOException {
        this.file = file;
        this.zip = new ZipOutputStream(new DigestOutputStream(Files.newOutputStream(file), whole));
    }

    /** What became of it. */
    record Made(long bytes, String sha256) {}

    boolean has(String name) {
        return names.contains(name);
    }

    void add(String name, String text) {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A line for each, in JSON. */
    void lines(String name, List<Map<String, Object>> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(Json.write(line)).append('\n'));
        add(name, text.toString());
    }

    private void add(String name, byte[] content) {
        copy(name, new ByteArrayInputStream(content));
    }

    void copy(String name, InputStream content) {
        try {
            var digest = sha256();
            zip.putNextEntry(new ZipEntry(name));
            var bytes = content.transferTo(new DigestOutputStream(zip, digest));
            zip.closeEntry();
            names.add(name);
            Map<String, Object> listed = new LinkedHashMap<>();
            listed.put("name", name);
            listed.put("bytes", bytes);
            listed.put("sha256", HexFormat.of().formatHex(digest.digest()));
            files.add(listed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Completes the archive. */
    Made finish(Map<String, Object> about, SigningKey key) throws IOException {
        var sums = new StringBuilder();
        files.forEach(listed -> sums.append(listed.get("sha256"))
                .append("  ")
                .append(listed.get("name"))
                .append('\n'));
        add("SHA256SUMS", sums.toString());
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.putAll(about);
        manifest.put("key", key.fingerprint());
        manifest.put("files", files);
        var text = Json.write(manifest);
        add("manifest.json", text);
        add("manifest.sig", key.sign(text) + "\n");
        zip.close();
        return new Made(Files.size(file), HexFormat.of().formatHex(whole.digest()));
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
