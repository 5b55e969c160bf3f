package org.guiju.web.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import org.guiju.platform.extension.EnabledHere;
import org.guiju.platform.extension.PluginHost;

/** What the current company may see of the running plugins; nothing, as long as nobody says which it uses. */
@ApplicationScoped
public class PluginShelf {

    private static final String TEXTS = "i18n/messages";
    private static final int VERSION_LENGTH = 12;

    @Inject
    PluginHost host;

    @Inject
    @EnabledHere
    Instance<Predicate<String>> enabled;

    /** For Faces artifacts, which are not beans. */
    static PluginShelf here() {
        return CDI.current().select(PluginShelf.class).get();
    }

    public boolean has(String pluginId) {
        return host.generation(pluginId) > 0
                && enabled.isResolvable()
                && enabled.get().test(pluginId);
    }

    /** An address that changes with every loading of the plugin, so no cache serves a page of the last one. */
    public Optional<URL> address(String pluginId, String path) {
        return read(pluginId, path).map(content -> PluginAddress.of(pluginId, host.generation(pluginId), path));
    }

    public Optional<byte[]> read(String pluginId, String path) {
        return has(pluginId) ? host.resource(pluginId, path) : Optional.empty();
    }

    public Optional<ResourceBundle> texts(String pluginId, Locale reader) {
        return has(pluginId) ? host.bundle(pluginId, TEXTS, reader) : Optional.empty();
    }

    /** Changes when the plugin's file does, for browsers that keep what they fetched. */
    public String version(String pluginId) {
        return host.packageOf(pluginId)
                .map(plugin -> plugin.sha256().substring(0, VERSION_LENGTH))
                .orElse("");
    }
}
