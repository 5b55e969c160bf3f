package org.guiju.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guiju.rulebook.regulation.PluginFiles;

/** The declarations of one plugin, found on the class path by a regulation it ships. */
final class PluginFolder {

    private static final String[] PLACES = {"regulations/", "platform/regulations/", "operator/regulations/"};

    private PluginFolder() {}

    /** The platform's own declarations, where they are on the class path. */
    static Optional<PluginFiles> platform() {
        var there = Thread.currentThread()
                .getContextClassLoader()
                .getResource("platform/regulations/GJ-GOV/regulation.yaml");
        return Optional.ofNullable(there).map(found -> shipping("GJ-GOV"));
    }

    static PluginFiles shipping(String regulation) {
        for (var place : PLACES) {
            var file = place + regulation + "/regulation.yaml";
            var found = Thread.currentThread().getContextClassLoader().getResource(file);
            if (found != null) {
                var root = found.toString().substring(0, found.toString().length() - file.length());
                return read(
                        regulation,
                        URI.create(root),
                        place.substring(0, place.indexOf("regulations/")).replace("/", ""));
            }
        }
        throw new IllegalArgumentException("No plugin on the class path ships " + regulation);
    }

    private static PluginFiles read(String regulation, URI root, String folder) {
        try {
            var base = path(root).resolve(folder);
            Map<String, String> files = new TreeMap<>();
            for (var kind : new String[] {"actions", "records", "aspects", "functions", "regulations"}) {
                if (Files.isDirectory(base.resolve(kind))) {
                    collect(base, base.resolve(kind), files);
                }
            }
            var plugin = folder.isEmpty() ? regulation.toLowerCase(java.util.Locale.ROOT) : folder;
            return new PluginFiles(plugin, files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path path(URI root) throws IOException {
        if (!"jar".equals(root.getScheme())) {
            return Path.of(root);
        }
        try {
            return FileSystems.getFileSystem(root).getPath("/");
        } catch (FileSystemNotFoundException closed) {
            return FileSystems.newFileSystem(root, Map.of()).getPath("/");
        }
    }

    private static void collect(Path base, Path folder, Map<String, String> files) throws IOException {
        try (var found = Files.walk(folder)) {
            for (var file :
                    (Iterable<Path>) found.filter(path -> path.toString().endsWith(".yaml"))::iterator) {
                files.put(base.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
    }
}
