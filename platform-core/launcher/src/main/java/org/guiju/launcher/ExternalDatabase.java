package org.guiju.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guiju.launcher.migration.Database;
import org.guiju.launcher.migration.Roles;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/**
 * A database somebody else runs, named by the environment; its roles exist already (roles.sql).
 *
 * <p>GUIJU_DB_URL, GUIJU_MIGRATOR_PASSWORD or GUIJU_MIGRATOR_PASSWORD_FILE, GUIJU_CONTEXT_KEY_FILE, GUIJU_PLUGINS.
 */
record ExternalDatabase(Map<String, String> environment) {

    Database migrator() {
        return new Database(
                value("GUIJU_DB_URL"), environment.getOrDefault("GUIJU_MIGRATOR_USER", Roles.MIGRATOR), password());
    }

    Path contextKey() {
        return Path.of(value("GUIJU_CONTEXT_KEY_FILE"));
    }

    List<Path> plugins() {
        Path folder = Path.of(environment.getOrDefault("GUIJU_PLUGINS", ""));
        if (!environment.containsKey("GUIJU_PLUGINS") || Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new LaunchRefusedException(failed, Refusal.PLUGIN_MISSING, folder);
        }
    }

    private String password() {
        if (!environment.containsKey("GUIJU_MIGRATOR_PASSWORD_FILE")) {
            return value("GUIJU_MIGRATOR_PASSWORD");
        }
        Path file = Path.of(value("GUIJU_MIGRATOR_PASSWORD_FILE"));
        try {
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new LaunchRefusedException(failed, Refusal.SECRET_MISSING, file, value("GUIJU_DB_URL"));
        }
    }

    private String value(String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new LaunchRefusedException(Refusal.WRONG_USE, name + "=");
        }
        return value;
    }
}
