package org.guiju.platform.extension;

import java.util.List;
import org.pf4j.PluginDependency;

/** One loading of a plugin: what it offers as long as it runs. Whoever holds this holds the plugin. */
record Running(PluginPackage plugin, int generation, List<JarPlugins.Extension> extensions, PluginContents contents) {

    String id() {
        return plugin.id();
    }

    boolean satisfies(PluginDependency dependency) {
        return id().equals(dependency.getPluginId())
                && PluginManifest.satisfies(plugin.manifest().version(), dependency.getPluginVersionSupport());
    }

    boolean dependsOn(String pluginId) {
        return plugin.manifest().dependencies().stream()
                .map(PluginDependency::getPluginId)
                .anyMatch(pluginId::equals);
    }
}
