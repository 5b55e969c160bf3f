package org.guiju.launcher.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Generated secrets, one file each, readable by the owner alone. A secret that exists is never replaced. */
public final class Secrets {

    private static final int BYTES = 32;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path folder) {
        this.folder = folder;
    }

    public Path passwordFile(String name) {
        return file(name + ".password", this::word);
    }

    public String password(String name) {
        return read(passwordFile(name));
    }

    public boolean has(String name) {
        return Files.exists(folder.resolve(name + ".password"));
    }

    /** The key that signs the tenant of a connection: {@code kid:base64}. */
    public Path contextKey() {
        return file("context.key", () -> key("k"));
    }

    /** The key of what the database keeps and cannot read: {@code id:base64}. */
    public Path sealingKey() {
        return file("sealing.key", () -> key("s"));
    }

    private String key(String kind) {
        return kind + word().substring(0, 8) + ":" + Base64.getEncoder().encodeToString(bytes()) + "\n";
    }

    private Path file(String name, Supplier<String> content) {
        Path file = folder.resolve(name);
        if (Files.notExists(file)) {
            write(file, content.get());
        }
        return file;
    }

    private void write(Path file, String content) {
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(partial);
            Files.createFile(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(partial, content);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String word() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes())
                .replace('-', 'A')
                .replace('_', 'B');
    }

    private byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
