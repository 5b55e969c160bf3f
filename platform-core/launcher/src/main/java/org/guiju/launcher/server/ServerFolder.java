package org.guiju.launcher.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.guiju.launcher.folder.DataFolder;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/** WildFly's own folder inside the data folder: a copy of the provisioned one, renewed when that was built anew. */
final class ServerFolder {

    private static final List<String> COPIED = List.of("configuration", "deployments", "lib");

    private final Path provisioned;
    private final Path base;

    ServerFolder(Path provisioned, Path base) {
        this.provisioned = provisioned;
        this.base = base;
    }

    Path base() {
        return base;
    }

    void refresh(String configuration) {
        refuseMissing("jboss-modules.jar");
        refuseMissing("standalone/configuration/" + configuration);
        refuseMissing("standalone/deployments/ROOT.war");
        try {
            String print = fingerprint();
            Path stamp = base.resolve(".copied-from");
            if (Files.exists(stamp) && Files.readString(stamp).equals(print)) {
                return;
            }
            for (String part : COPIED) {
                DataFolder.delete(base.resolve(part));
                copy(provisioned.resolve("standalone").resolve(part), base.resolve(part));
            }
            Files.writeString(stamp, print);
        } catch (IOException failed) {
            throw new LaunchRefusedException(failed, Refusal.SERVER_FAILED, failed.toString(), base);
        }
    }

    private void refuseMissing(String part) {
        if (Files.notExists(provisioned.resolve(part))) {
            throw new LaunchRefusedException(Refusal.SERVER_NOT_BUILT, provisioned.resolve(part));
        }
    }

    private String fingerprint() throws IOException {
        CRC32 sum = new CRC32();
        for (String part : COPIED) {
            for (Path file : walk(provisioned.resolve("standalone").resolve(part))) {
                String line = file + " " + Files.size(file) + " "
                        + Files.getLastModifiedTime(file).toMillis();
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path path : walk(from)) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target);
            }
        }
    }

    private static List<Path> walk(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }
}
