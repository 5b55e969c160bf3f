package org.guiju.platform.extension;

import java.nio.file.Path;
import java.util.List;

/**
 * A verified plugin file in the private store.
 *
 * @param fileName name under which it was handed in
 * @param sha256 hash of its bytes, hexadecimal
 * @param keyId the trusted key that signed it
 * @param jar where it lies in the store
 * @param entries names of the files in it
 */
public record PluginPackage(
        PluginManifest manifest, String fileName, String sha256, String keyId, Path jar, List<String> entries) {

    private static final String MIGRATIONS = "db/migration/";

    public PluginPackage {
        entries = List.copyOf(entries);
    }

    public String id() {
        return manifest.id();
    }

    /** Names of its database migrations, e.g. {@code V1__init.sql}. */
    public List<String> migrations() {
        return entries.stream()
                .filter(name -> name.startsWith(MIGRATIONS))
                .map(name -> name.substring(MIGRATIONS.length()))
                .toList();
    }
}
