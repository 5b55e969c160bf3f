package org.guiju.launcher.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/** The SQL migrations of one plugin jar, copied out so that the kernel's are not found beside them. */
public record PluginScripts(String pluginId, Path folder) {

    private static final Pattern SCRIPT = Pattern.compile("db/migration/(.*/)?[VR][^/]*\\.sql");
    private static final Pattern PLUGIN_ID = Pattern.compile("[a-z][a-z0-9-]{1,40}");

    /** The scripts, copied below the given folder; nothing when the plugin brings no tables. */
    public static Optional<PluginScripts> copied(Path jar, Path target) {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<JarEntry> scripts = file.stream()
                    .filter(entry -> SCRIPT.matcher(entry.getName()).matches())
                    .toList();
            if (scripts.isEmpty()) {
                return Optional.empty();
            }
            String id = pluginId(file);
            Path folder = Files.createDirectories(target.resolve(id));
            for (JarEntry script : scripts) {
                copy(file, script, folder);
            }
            return Optional.of(new PluginScripts(id, folder));
        } catch (IOException failed) {
            throw new LaunchRefusedException(failed, Refusal.MIGRATION_FAILED, jar, failed.getMessage());
        }
    }

    private static void copy(JarFile file, JarEntry script, Path folder) throws IOException {
        Path target = folder.resolve(script.getName().substring("db/migration/".length()))
                .normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(script.getName());
        }
        Files.createDirectories(target.getParent());
        try (InputStream content = file.getInputStream(script)) {
            Files.copy(content, target);
        }
    }

    private static String pluginId(JarFile file) throws IOException {
        String id = file.getManifest() == null
                ? ""
                : String.valueOf(file.getManifest().getMainAttributes().getValue("Plugin-Id"));
        if (!PLUGIN_ID.matcher(id).matches()) {
            throw new IOException("Plugin-Id: " + id);
        }
        return id;
    }

    public String schema() {
        return "p_" + pluginId.replace('-', '_');
    }
}
