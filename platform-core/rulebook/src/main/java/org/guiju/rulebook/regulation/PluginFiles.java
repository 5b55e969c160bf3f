package org.guiju.rulebook.regulation;

import java.util.Map;

/**
 * The files of one plugin that declare something.
 *
 * @param plugin id, {@code platform} for the kernel's own
 * @param files path inside the plugin → text; paths that declare nothing are left alone
 */
public record PluginFiles(String plugin, Map<String, String> files) {
    public PluginFiles {
        files = Map.copyOf(files);
    }
}
