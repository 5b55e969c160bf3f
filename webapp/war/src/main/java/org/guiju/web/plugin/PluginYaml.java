package org.guiju.web.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guiju.platform.extension.PluginHost;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What modules say of their pages. Every page asks for it, so each file is read once for each loading of its plugin. */
@ApplicationScoped
public class PluginYaml {

    @Inject
    private PluginHost plugins;

    private final Map<String, Read> files = new ConcurrentHashMap<>();

    /** @param content empty where the plugin has no such file */
    private record Read(int generation, Optional<Map<?, ?>> content) {}

    /** A file of a running plugin, by its path in the jar. */
    public Optional<Map<?, ?>> file(String plugin, String path) {
        var generation = plugins.generation(plugin);
        return files.compute(
                        plugin + "/" + path,
                        (label, known) -> known != null && known.generation() == generation
                                ? known
                                : new Read(
                                        generation,
                                        plugins.resource(plugin, path).map(bytes -> read(label, bytes))))
                .content();
    }

    private static Map<?, ?> read(String label, byte[] bytes) {
        var settings = LoadSettings.builder().setLabel(label).build();
        return (Map<?, ?>) new Load(settings).loadFromString(new String(bytes, StandardCharsets.UTF_8));
    }
}
