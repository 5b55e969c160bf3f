package org.guiju.platform.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.guiju.rulebook.evidence.SigningKey;

/** The folder that {@value #FOLDER} names: the key that signs heads, its open half, and the heads. */
record EvidenceFolder(Path path) {

    static final String FOLDER = "GUIJU_EVIDENCE";

    private static final String SECRET = "heads.key";
    private static final String OPEN = "heads.pub";
    private static final String HEADS = "heads.log";

    static EvidenceFolder ofThisServer() {
        return new EvidenceFolder(Optional.ofNullable(System.getenv(FOLDER))
                .map(Path::of)
                .orElseThrow(() -> new IllegalStateException(FOLDER + " is not set")));
    }

    Path heads() {
        return path.resolve(HEADS);
    }

    /** As it is; made when there is none and nothing was signed yet. */
    SigningKey key() {
        var file = path.resolve(SECRET);
        try {
            if (Files.notExists(file)) {
                if (Files.exists(heads())) {
                    throw new IllegalStateException(file + " is gone, though heads were signed with it; put it back");
                }
                make(file);
            }
            return SigningKey.read(Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void make(Path file) throws IOException {
        Files.createDirectories(path);
        var made = SigningKey.generate();
        Files.writeString(path.resolve(OPEN), made.openPem());
        var arriving = file.resolveSibling(SECRET + ".part");
        Files.deleteIfExists(arriving);
        Files.createFile(arriving, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(arriving, made.pem());
        Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
