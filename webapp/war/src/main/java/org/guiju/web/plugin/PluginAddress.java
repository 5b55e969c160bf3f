package org.guiju.web.plugin;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of the form {@code plugin:/id/generation/path}. They name a file and hold nothing: what Faces remembers of
 * a page is no reference to the plugin, and the file is looked up when it is read.
 */
final class PluginAddress extends URLStreamHandler {

    private static final Pattern PATH = Pattern.compile("/([a-z][a-z0-9-]*)/[0-9]+/(.+)");
    private static final PluginAddress HANDLER = new PluginAddress();

    private PluginAddress() {}

    static URL of(String pluginId, int generation, String path) {
        try {
            return URL.of(URI.create("plugin:/" + pluginId + "/" + generation + "/" + path), HANDLER);
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(path, impossible);
        }
    }

    @Override
    protected URLConnection openConnection(URL address) {
        return new Reading(address);
    }

    private static final class Reading extends URLConnection {

        Reading(URL address) {
            super(address);
            setUseCaches(false);
        }

        @Override
        public void connect() {
            connected = true;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            Matcher path = PATH.matcher(getURL().getPath());
            if (!path.matches()) {
                throw new FileNotFoundException(getURL().toString());
            }
            return PluginShelf.here()
                    .read(path.group(1), path.group(2))
                    .map(ByteArrayInputStream::new)
                    .orElseThrow(() -> new FileNotFoundException(getURL().toString()));
        }
    }
}
