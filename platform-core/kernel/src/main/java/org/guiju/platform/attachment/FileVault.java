package org.guiju.platform.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.guiju.platform.attachment.AttachmentRefusedException.Reason;
import org.guiju.platform.tenancy.TenantId;

/** A folder of files, for each company its own, each under the hash of its content. */
final class FileVault {

    static final int MOST_MEGABYTES = 10;
    static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
    static final int MOST_MEGAPIXELS = 20;

    private static final int BUFFER = 64 * 1024;

    private final Path root;

    FileVault(Path root) {
        this.root = root;
    }

    /** What says that it is too large is not read. */
    Kept keep(TenantId tenant, Sent sent) throws IOException {
        var name = FileName.clean(sent.name());
        if (name.isEmpty()) {
            throw new AttachmentRefusedException(Reason.UNNAMED, name, 0);
        }
        if (sent.length() > MOST_BYTES) {
            throw new AttachmentRefusedException(Reason.LARGE, name, MOST_MEGABYTES);
        }
        var arriving =
                folder(tenant).resolve("arriving").resolve(UUID.randomUUID().toString());
        Files.createDirectories(arriving.getParent());
        try {
            var sha256 = write(sent.content(), arriving, name);
            var format = format(arriving, name, sent.type());
            var kept = new Kept(name, format.mediaType(), Files.size(arriving), sha256);
            move(arriving, place(tenant, sha256));
            return kept;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    InputStream open(TenantId tenant, String sha256) throws IOException {
        return Files.newInputStream(place(tenant, sha256));
    }

    /** Unless somebody has sent the same content since. */
    void drop(TenantId tenant, String sha256, Instant untouchedSince) throws IOException {
        var file = place(tenant, sha256);
        if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(untouchedSince)) {
            Files.delete(file);
        }
    }

    Path folder(TenantId tenant) {
        return root.resolve(tenant.value().toString());
    }

    private Path place(TenantId tenant, String sha256) {
        return folder(tenant)
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static String write(InputStream content, Path file, String name) throws IOException {
        var digest = sha256();
        var left = MOST_BYTES;
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            var buffer = new byte[BUFFER];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new AttachmentRefusedException(Reason.LARGE, name, MOST_MEGABYTES);
                }
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Format format(Path file, String name, String declared) throws IOException {
        if (Files.size(file) == 0) {
            throw new AttachmentRefusedException(Reason.EMPTY, name, 0);
        }
        var found = Content.formats(file);
        if (found.isEmpty()) {
            throw new AttachmentRefusedException(Reason.UNKNOWN, name, 0);
        }
        var format = Format.promisedBy(name)
                .filter(found::contains)
                .filter(promised -> promised.mayBeSentAs(declared))
                .orElseThrow(() -> new AttachmentRefusedException(Reason.MISNAMED, name, 0));
        if (format.isPicture()) {
            checkPixels(file, format, name);
        }
        return format;
    }

    private static void checkPixels(Path file, Format format, String name) throws IOException {
        var pixels =
                Picture.pixels(format, file).orElseThrow(() -> new AttachmentRefusedException(Reason.UNKNOWN, name, 0));
        if (pixels > MOST_MEGAPIXELS * 1_000_000L) {
            throw new AttachmentRefusedException(Reason.PIXELS, name, MOST_MEGAPIXELS);
        }
    }

    /** On the disk before the database says that it is there. */
    private static void move(Path from, Path to) throws IOException {
        try (var channel = FileChannel.open(from, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
