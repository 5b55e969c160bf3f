package org.guiju.testkit.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apiguardian.api.API;

/**
 * Builds a plugin file. Not what a vendor's build does, but a file the platform cannot tell from it:
 *
 * <pre>{@code
 * Path jar = PluginJar.plugin("referral", "1.0.0")
 *         .source("com.example.Hello", "package com.example; @Extension public class Hello implements Greeting {...}")
 *         .text("i18n/messages_en.properties", "hello=Hello")
 *         .writeTo(folder);
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PluginJar {

    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final PluginSources sources = new PluginSources();
    private final String id;
    private final String version;

    private PluginJar(String id, String version) {
        this.id = id;
        this.version = version;
    }

    /** A plugin with a complete manifest and nothing in it. */
    public static PluginJar plugin(String id, String version) {
        return new PluginJar(id, version)
                .manifest("Plugin-Id", id)
                .manifest("Plugin-Version", version)
                .manifest("Plugin-Provider", "Test vendor")
                .manifest("Plugin-Requires", ">=0.1.0 & <1.0.0");
    }

    /** Sets an attribute of the manifest. */
    public PluginJar manifest(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** Leaves an attribute of the manifest out. */
    public PluginJar withoutManifest(String attribute) {
        attributes.remove(attribute);
        return this;
    }

    /** Plugins it depends on, e.g. {@code "sales-management@>=0.1.0"}. */
    public PluginJar dependsOn(String... dependencies) {
        return manifest("Plugin-Dependencies", String.join(",", dependencies));
    }

    /** A class; those that wear {@code @Extension} are indexed as in a vendor's build. */
    public PluginJar source(String className, String source) {
        sources.add(className, source);
        return this;
    }

    /** Another plugin's file that the classes are compiled against. */
    public PluginJar against(Path jar) {
        sources.against(jar);
        return this;
    }

    /** A text file. */
    public PluginJar text(String name, String content) {
        return entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** An entry of any name and content, sound or not. */
    public PluginJar entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    /**
     * Compiles and writes it.
     *
     * @return {@code <id>-<version>.jar} in the folder
     */
    public Path writeTo(Path folder) {
        return writeAs(folder.resolve(id + "-" + version + ".jar"));
    }

    /** Compiles and writes it under a name of its own. */
    public Path writeAs(Path jar) {
        Map<String, byte[]> all = new LinkedHashMap<>(sources.compile());
        all.putAll(entries);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(JarFile.MANIFEST_NAME));
            manifest().write(zip);
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return jar;
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        return manifest;
    }
}
