package org.guiju.platform.extension;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.List;
import org.guiju.platform.extension.signing.PluginSignature;
import org.guiju.platform.extension.signing.SignPlugin;
import org.guiju.platform.extension.signing.TrustedKeys;
import org.guiju.testkit.plugin.PluginJar;

/** Folders of a server, and a vendor whose key it trusts. */
final class Workshop {

    static final String VENDOR = "vendor";
    private static final MigrationHistory ALL_APPLIED = (pluginId, migrations) -> true;

    final Path inbox;
    final Path store;
    final Path keys;
    private final Path secrets;

    Workshop(Path folder) {
        try {
            inbox = Files.createDirectory(folder.resolve("inbox"));
            keys = Files.createDirectory(folder.resolve("keys"));
            secrets = Files.createDirectory(folder.resolve("secrets"));
            store = folder.resolve("store");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        newKey(VENDOR);
        trust(VENDOR);
    }

    /** A plugin with a page and no classes. */
    static PluginJar plain(String id, String version) {
        return PluginJar.plugin(id, version).text("pages/home.xhtml", "<p/>");
    }

    /** A plugin with one {@link Greeting} and its text. */
    static PluginJar greeter(String id, String version, String words) {
        String className = "com.example." + id.replace("-", "") + ".Greeter";
        return PluginJar.plugin(id, version)
                .source(
                        className,
                        """
                        package %s;
                        @org.pf4j.Extension
                        public class Greeter implements org.guiju.platform.extension.Greeting {
                            public static final byte[] BALLAST = new byte[1 << 16];
                            public String greet() { return "%s"; }
                            public String getName() { return "%s"; }
                            public java.util.List<Row> rows() { return java.util.List.of(new Row("%s", 1)); }
                            public record Row(String label, int count) {}
                        }
                        """
                                .formatted(className.substring(0, className.lastIndexOf('.')), words, id, words))
                .text("i18n/messages_en.properties", "words=" + words)
                .text("pages/home.xhtml", "<p>" + words + "</p>");
    }

    void newKey(String keyId) {
        try {
            SignPlugin.keygen(secrets, keyId);
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void trust(String keyId) {
        copy(secrets.resolve(keyId + ".pub"), keys.resolve(keyId + ".pub"));
    }

    void revoke(String keyId) {
        try {
            Files.writeString(keys.resolve("revoked"), keyId + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Path sign(String keyId, Path jar) {
        try {
            return SignPlugin.sign(secrets.resolve(keyId + ".key"), keyId, jar);
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Builds, signs and puts into the inbox. */
    Path place(PluginJar plugin) {
        Path jar = plugin.writeTo(inbox);
        sign(VENDOR, jar);
        return jar;
    }

    /** As {@link #place(PluginJar)}, under a name of its own. */
    Path place(PluginJar plugin, String fileName) {
        Path jar = plugin.writeAs(inbox.resolve(fileName));
        sign(VENDOR, jar);
        return jar;
    }

    void remove(Path jar) {
        try {
            Files.delete(jar);
            Files.delete(PluginSignature.fileFor(jar));
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    PluginHost host() {
        return host(ALL_APPLIED);
    }

    PluginHost host(MigrationHistory migrations) {
        PluginHost host = new PluginHost(new PluginInbox(inbox, store, new TrustedKeys(keys)), migrations);
        host.refresh();
        return host;
    }

    static List<String> greetings(PluginHost host) {
        return host.extensions(Greeting.class).stream().map(Greeting::greet).toList();
    }

    static PluginStatus status(PluginHost host, String pluginId) {
        return host.statuses().stream()
                .filter(status -> status.id().equals(pluginId))
                .findFirst()
                .orElseThrow();
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
