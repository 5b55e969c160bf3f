package org.guiju.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.guiju.rulebook.regulation.PluginFiles;

/** Where the command line finds a plugin's files: a jar that names its id, or {@code id=folder}. */
final class PluginSource {

    private PluginSource() {}

    static PluginFiles read(String argument) throws IOException {
        int equals = argument.indexOf('=');
        return equals < 0
                ? jar(Path.of(argument))
                : new PluginFiles(argument.substring(0, equals), folder(Path.of(argument.substring(equals + 1))));
    }

    private static Map<String, String> folder(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var found = Files.walk(folder)) {
            for (var path :
                    found.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    private static PluginFiles jar(Path path) throws IOException {
        try (var jar = new JarFile(path.toFile())) {
            var files = new TreeMap<String, String>();
            for (var entry : jar.stream()
                    .filter(entry -> entry.getName().endsWith(".yaml"))
                    .toList()) {
                try (var content = jar.getInputStream(entry)) {
                    files.put(entry.getName(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            var id = jar.getManifest() == null
                    ? null
                    : jar.getManifest().getMainAttributes().getValue("Plugin-Id");
            if (id == null) {
                throw new IOException(path + " names no Plugin-Id in its manifest");
            }
            return new PluginFiles(id, files);
        }
    }
}
