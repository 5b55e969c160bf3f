package org.guiju.platform.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.PluginFiles;

/** The kernel's own action types and regulations, listed in {@code platform/index.txt}. */
final class PlatformFiles {

    static final String PLUGIN = Library.PLATFORM;

    private PlatformFiles() {}

    static PluginFiles read() {
        Map<String, String> files = new LinkedHashMap<>();
        text("index.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(path -> files.put(path, text(path)));
        return new PluginFiles(PLUGIN, files);
    }

    private static String text(String path) {
        try (InputStream in = PlatformFiles.class.getClassLoader().getResourceAsStream("platform/" + path)) {
            if (in == null) {
                throw new IllegalStateException("platform/index.txt names " + path + ", which is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
