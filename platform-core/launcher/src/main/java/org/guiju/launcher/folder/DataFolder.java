package org.guiju.launcher.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/** The places inside one data folder. */
public record DataFolder(Path root) {

    private static final long LEAST_FREE_BYTES = 1L << 30;

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path plugins() {
        return root.resolve("plugins");
    }

    public Path pluginStore() {
        return root.resolve("plugin-store");
    }

    public Path attachments() {
        return root.resolve("attachments");
    }

    /** The key and the heads that prove what is in the database: never in it. */
    public Path evidence() {
        return root.resolve("evidence");
    }

    public Path trustedKeys() {
        return root.resolve("trusted-keys");
    }

    public Path server() {
        return root.resolve("server");
    }

    public Path keycloak() {
        return root.resolve("keycloak");
    }

    public Path binaries() {
        return root.resolve("binaries");
    }

    public Path lock() {
        return root.resolve("lock");
    }

    /** Makes the folders that are missing, closed to other users; refuses a folder of somebody else or a full disk. */
    public void prepare() {
        try {
            Files.createDirectories(root);
            refuseOtherOwner(root);
            refuseFullDisk();
            for (Path folder : List.of(logs(), plugins(), pluginStore(), trustedKeys(), binaries())) {
                Files.createDirectories(folder);
            }
            Files.createDirectories(secrets());
            Files.setPosixFilePermissions(secrets(), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException failed) {
            throw new LaunchRefusedException(failed, Refusal.HALF_INITIALISED, root, failed.toString());
        }
    }

    /** Refuses a path that belongs to another user: PostgreSQL would, with a worse message. */
    public static void refuseOtherOwner(Path path) throws IOException {
        Object owner = Files.getAttribute(path, "unix:uid");
        Object self = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        if (!owner.equals(self)) {
            throw new LaunchRefusedException(
                    Refusal.OTHER_OWNER, path, Files.getOwner(path).getName());
        }
    }

    private void refuseFullDisk() throws IOException {
        refuseFullDisk(Files.getFileStore(root).getUsableSpace());
    }

    void refuseFullDisk(long usableBytes) {
        if (usableBytes < LEAST_FREE_BYTES) {
            throw new LaunchRefusedException(Refusal.DISK_FULL, root, usableBytes >> 20);
        }
    }

    /** Forgets everything but logs and the unpacked PostgreSQL. */
    public void wipe() {
        for (Path place : List.of(
                postgres(),
                PartialFolder.of(postgres()),
                secrets(),
                plugins(),
                pluginStore(),
                trustedKeys(),
                evidence(),
                server())) {
            delete(place);
        }
    }

    /** Deletes a folder with all it holds; a missing one is fine. */
    public static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A log file; the one of the start before is kept beside it. */
    public Path log(String name) {
        Path log = logs().resolve(name + ".log");
        try {
            if (Files.exists(log)) {
                Files.move(log, logs().resolve(name + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return log;
    }
}
