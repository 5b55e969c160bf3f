package org.guiju.platform.extension;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;

/**
 * What others may read of a plugin's file: pages, texts, regulations and the like, never its classes or migrations.
 * Read from the file in the store, past every class loader and cache.
 */
final class PluginContents {

    private static final Set<String> OPEN_FOLDERS = Set.of(
            "pages",
            "resources",
            "i18n",
            "regulations",
            "actions",
            "records",
            "roles",
            "packs",
            "aspects",
            "functions",
            "calendars");

    private final PluginPackage plugin;
    private final Map<String, Optional<ResourceBundle>> bundles = new ConcurrentHashMap<>();

    PluginContents(PluginPackage plugin) {
        this.plugin = plugin;
    }

    Optional<byte[]> resource(String path) {
        return open(path) && plugin.entries().contains(path) ? Optional.of(read(path)) : Optional.empty();
    }

    List<String> list(String folder) {
        String prefix = folder.endsWith("/") ? folder : folder + "/";
        return open(prefix)
                ? plugin.entries().stream()
                        .filter(name -> name.startsWith(prefix))
                        .toList()
                : List.of();
    }

    Optional<ResourceBundle> bundle(String base, Locale reader) {
        return bundles.computeIfAbsent(base + ReaderLanguage.of(reader), key -> readBundle(base, reader));
    }

    /** Each language falls back to the next one that has the text. */
    private Optional<ResourceBundle> readBundle(String base, Locale reader) {
        Optional<ResourceBundle> chain = Optional.empty();
        for (String suffix : ReaderLanguage.suffixes(reader).reversed()) {
            Optional<byte[]> content = resource(base + suffix + ".properties");
            if (content.isPresent()) {
                chain = Optional.of(new Texts(new String(content.get(), StandardCharsets.UTF_8), chain));
            }
        }
        return chain;
    }

    private byte[] read(String path) {
        try (ZipFile jar = new ZipFile(plugin.jar().toFile());
                InputStream content = jar.getInputStream(jar.getEntry(path))) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new PluginStoreException(plugin.jar(), unreadable);
        }
    }

    private static boolean open(String path) {
        return OPEN_FOLDERS.contains(path.substring(0, Math.max(path.indexOf('/'), 0)));
    }

    private static final class Texts extends ResourceBundle {

        private final PropertyResourceBundle own;

        Texts(String properties, Optional<ResourceBundle> next) {
            try {
                own = new PropertyResourceBundle(new StringReader(properties));
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            next.ifPresent(this::setParent);
        }

        @Override
        protected Object handleGetObject(String key) {
            return own.handleGetObject(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            Set<String> keys = new TreeSet<>(own.keySet());
            if (parent != null) {
                keys.addAll(parent.keySet());
            }
            return Collections.enumeration(keys);
        }

        @Override
        protected Set<String> handleKeySet() {
            return own.keySet();
        }
    }
}
