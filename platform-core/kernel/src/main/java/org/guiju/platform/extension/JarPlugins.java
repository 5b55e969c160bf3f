package org.guiju.platform.extension;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pf4j.CompoundPluginRepository;
import org.pf4j.ExtensionFinder;
import org.pf4j.IndexedExtensionFinder;
import org.pf4j.JarPluginLoader;
import org.pf4j.JarPluginManager;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginState;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PF4J as it is used here: single jars, one by one, in an order we choose; the host's classes come first. */
final class JarPlugins extends JarPluginManager {

    private static final Logger LOG = LoggerFactory.getLogger(JarPlugins.class);

    private final LoaderCensus loaders = new LoaderCensus();

    JarPlugins(String platformVersion) {
        setSystemVersion(platformVersion);
    }

    /**
     * Loads, starts and creates every declared extension; a plugin that fails in any of it is gone again afterwards.
     */
    List<Extension> launch(PluginPackage plugin) {
        String id = plugin.id();
        try {
            loadPlugin(plugin.jar());
            if (startPlugin(id) != PluginState.STARTED) {
                throw new PluginFaultException(id, getPlugin(id).getFailedException());
            }
            return extensionsOf(id);
        } catch (RuntimeException | Error fault) {
            discard(id);
            throw fault;
        }
    }

    LoaderCensus loaders() {
        return loaders;
    }

    /** Stops and unloads one plugin, whatever it does about it. */
    void discard(String id) {
        PluginWrapper plugin = getPlugin(id);
        if (plugin == null) {
            return;
        }
        try {
            stopPlugin(id, false);
        } catch (RuntimeException | Error fault) {
            LOG.warn("Plugin {} did not stop in good order: {}", id, fault.toString());
        }
        // PF4J leaves a plugin that failed to stop in its lists
        plugin.setPluginState(PluginState.STOPPED);
        startedPlugins.remove(plugin);
        unloadPlugin(id, false);
    }

    private List<Extension> extensionsOf(String id) {
        List<Extension> extensions = new ArrayList<>();
        for (String className : getExtensionClassNames(id)) {
            try {
                Class<?> type = getPluginClassLoader(id).loadClass(className);
                extensions.add(
                        new Extension(ordinal(type), getExtensionFactory().create(type)));
            } catch (ClassNotFoundException missing) {
                throw new PluginFaultException(id, missing);
            }
        }
        return List.copyOf(extensions);
    }

    private static int ordinal(Class<?> type) {
        org.pf4j.Extension annotation = IndexedExtensionFinder.findExtensionAnnotation(type);
        return annotation == null ? 0 : annotation.ordinal();
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new JarPluginLoader(this) {
            @Override
            protected PluginClassLoader createPluginClassLoader(Path jar, PluginDescriptor descriptor) {
                GenerationLoader loader = new GenerationLoader(pluginManager, descriptor);
                loaders.enter(descriptor.getPluginId(), loader);
                return loader;
            }
        };
    }

    /** Without the check for optional plugins, which would need a bytecode library of one version on the class path. */
    @Override
    protected ExtensionFinder createExtensionFinder() {
        IndexedExtensionFinder finder = new IndexedExtensionFinder(this);
        finder.setCheckForExtensionDependencies(false);
        addPluginStateListener(finder);
        return finder;
    }

    /** Nothing is discovered: the inbox says what is loaded. */
    @Override
    protected PluginRepository createPluginRepository() {
        return new CompoundPluginRepository();
    }

    /** Nothing is disabled by a file: the ledger says what is stopped. */
    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new PluginStatusProvider() {
            @Override
            public boolean isPluginDisabled(String pluginId) {
                return false;
            }

            @Override
            public void disablePlugin(String pluginId) {
                throw new PluginRuntimeException("Plugins are stopped through the host");
            }

            @Override
            public void enablePlugin(String pluginId) {
                throw new PluginRuntimeException("Plugins are started through the host");
            }
        };
    }

    /** One object a plugin contributes; the lower ordinal comes first. */
    record Extension(int ordinal, Object object) {}
}
