package org.guiju.platform.extension;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guiju.platform.extension.signing.PluginSignature;

/**
 * A file as handed in, read once: every check sees the same bytes, whatever happens to the file meanwhile.
 *
 * @param signature text of the file beside it; empty when there is none
 */
record PluginFile(String name, byte[] content, String signature) {

    static final int MOST_BYTES = 64 << 20;
    private static final int MOST_SIGNATURE = 1024;

    static PluginFile read(String name, Path jar) throws IOException {
        byte[] signature = new byte[0];
        Path beside = PluginSignature.fileFor(jar);
        if (Files.exists(beside)) {
            signature = start(beside, MOST_SIGNATURE);
        }
        return new PluginFile(name, start(jar, MOST_BYTES + 1), new String(signature, StandardCharsets.UTF_8));
    }

    boolean tooLarge() {
        return content.length > MOST_BYTES;
    }

    private static byte[] start(Path file, int bytes) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(bytes);
        }
    }
}
