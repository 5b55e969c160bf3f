package org.guiju.platform.extension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.platform.extension.signing.PluginSignature;

/**
 * The server's private folder of verified plugin files, named by the hash of their bytes. Plugins are loaded from here
 * only, so what was checked is what runs.
 */
final class PluginStore {

    private static final int SHA256_LENGTH = 64;

    private final Path folder;

    PluginStore(Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new PluginStoreException(folder, unwritable);
        }
    }

    PluginLedger ledger() {
        return new PluginLedger(folder.resolve("ledger"));
    }

    Path jar(String sha256) {
        return folder.resolve(sha256 + ".jar");
    }

    /** Writes the file under a name that nothing loads, for inspection. */
    Path stage(byte[] jar) throws IOException {
        return Files.write(Files.createTempFile(folder, "staged-", ".tmp"), jar);
    }

    Path keep(Path staged, byte[] content, PluginSignature signature) throws IOException {
        Path jar = jar(sha256(content));
        if (!holds(jar, content)) {
            Files.move(staged, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        Path line = PluginSignature.fileFor(jar);
        if (Files.notExists(line) || !Files.readString(line).strip().equals(signature.toString())) {
            Files.deleteIfExists(line);
            Files.writeString(line, signature + "\n");
        }
        lock(jar);
        lock(line);
        return jar;
    }

    /** Forgets files that a newer one replaced. */
    void retain(Set<String> hashes) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> superseded(file, hashes)).toList()) {
                Files.delete(file);
            }
        } catch (IOException undeletable) {
            throw new PluginStoreException(folder, undeletable);
        }
    }

    private static boolean superseded(Path file, Set<String> hashes) {
        String name = file.getFileName().toString();
        return name.endsWith(".tmp")
                || name.matches("[0-9a-f]{64}\\.jar(\\.sig)?") && !hashes.contains(name.substring(0, SHA256_LENGTH));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean holds(Path jar, byte[] content) throws IOException {
        return Files.exists(jar) && Arrays.equals(Files.readAllBytes(jar), content);
    }

    private static void lock(Path file) throws IOException {
        if (!file.toFile().setReadOnly()) {
            throw new IOException("cannot make " + file + " read-only");
        }
    }
}
