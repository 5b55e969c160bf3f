package org.guiju.platform.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guiju.rulebook.regulation.PluginFiles;

/**
 * The kernel's own declarations, listed in {@code index.txt} of a folder: {@code platform} for every company, {@code operator}
 * for the one that operates the platform.
 */
final class PlatformFiles {

    private PlatformFiles() {}

    static PluginFiles read(String folder) {
        Map<String, String> files = new LinkedHashMap<>();
        text(folder + "/index.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(path -> files.put(path, text(folder + "/" + path)));
        return new PluginFiles(folder, files);
    }

    private static String text(String path) {
        try (InputStream in = PlatformFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("An index.txt of the kernel names " + path + ", which is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
