package org.guiju.platform.extension;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import java.util.Objects;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDependency;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;
import org.pf4j.processor.IndexedExtensionStorage;

/**
 * The classes of one plugin as it was loaded once: the platform's first, then its own, then those of the plugins it
 * named, pinned to the generation they had at that moment.
 */
final class GenerationLoader extends PluginClassLoader {

    private final List<ClassLoader> dependencies;

    GenerationLoader(PluginManager plugins, PluginDescriptor descriptor) {
        super(plugins, descriptor, GenerationLoader.class.getClassLoader(), ClassLoadingStrategy.APD);
        dependencies = descriptor.getDependencies().stream()
                .map(PluginDependency::getPluginId)
                .map(plugins::getPluginClassLoader)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether an object of this class would keep a plugin in memory. */
    static boolean loaded(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        while (loader != null) {
            if (loader instanceof GenerationLoader) {
                return true;
            }
            loader = loader.getParent();
        }
        return false;
    }

    @Override
    protected Class<?> loadClassFromDependencies(String className) {
        for (ClassLoader dependency : dependencies) {
            try {
                return dependency.loadClass(className);
            } catch (ClassNotFoundException elsewhere) {
                continue;
            }
        }
        return null;
    }

    /** The index of extensions is the plugin's own, never that of a dependency or of the platform. */
    @Override
    public URL getResource(String name) {
        return IndexedExtensionStorage.EXTENSIONS_RESOURCE.equals(name) ? findResource(name) : super.getResource(name);
    }

    /** Reads around the JDK's cache of open jars, which nobody would close after a reload. */
    @Override
    public InputStream getResourceAsStream(String name) {
        URL resource = getResource(name);
        if (resource == null) {
            return null;
        }
        try {
            URLConnection connection = resource.openConnection();
            connection.setUseCaches(false);
            return connection.getInputStream();
        } catch (IOException unreadable) {
            return null;
        }
    }

    /**
     * Does nothing: a request that began before a reload may still need a class of the old generation. The file is
     * closed when the loader is collected.
     */
    @Override
    public void close() {}
}
