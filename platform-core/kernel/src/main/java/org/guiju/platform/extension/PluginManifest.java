package org.guiju.platform.extension;

import com.github.zafarkhaja.semver.ParseException;
import com.github.zafarkhaja.semver.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pf4j.DefaultVersionManager;
import org.pf4j.PluginDependency;

/**
 * What a plugin says of itself in its manifest.
 *
 * @param version semantic version
 * @param requires range of platform versions it works with
 */
public record PluginManifest(
        String id, String version, String provider, String requires, List<PluginDependency> dependencies) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,40}");
    private static final String EXACT = "\\d+\\.\\d+\\.\\d+";
    private static final DefaultVersionManager VERSIONS = new DefaultVersionManager();
    static final Comparator<PluginManifest> BY_VERSION =
            Comparator.comparing(PluginManifest::version, VERSIONS::compareVersions);

    public PluginManifest {
        dependencies = List.copyOf(dependencies);
    }

    static PluginManifest of(Attributes manifest) {
        return new PluginManifest(
                value(manifest, "Plugin-Id"),
                value(manifest, "Plugin-Version"),
                value(manifest, "Plugin-Provider"),
                range(value(manifest, "Plugin-Requires")),
                dependencies(manifest).map(PluginDependency::new).toList());
    }

    /** The first attribute that is missing or malformed. */
    static Optional<String> fault(Attributes manifest) {
        if (!ID.matcher(value(manifest, "Plugin-Id")).matches()) {
            return Optional.of("Plugin-Id");
        }
        if (!Version.isValid(value(manifest, "Plugin-Version"))) {
            return Optional.of("Plugin-Version");
        }
        if (value(manifest, "Plugin-Provider").isEmpty()) {
            return Optional.of("Plugin-Provider");
        }
        if (!isRange(value(manifest, "Plugin-Requires"))) {
            return Optional.of("Plugin-Requires");
        }
        if (!dependencies(manifest).map(PluginDependency::new).allMatch(PluginManifest::wellFormed)) {
            return Optional.of("Plugin-Dependencies");
        }
        // a class path would pull in files that no signature covers
        return value(manifest, "Class-Path").isEmpty() ? Optional.empty() : Optional.of("Class-Path");
    }

    boolean fits(String platformVersion) {
        return satisfies(platformVersion, requires);
    }

    static boolean newer(String version, String otherVersion) {
        return VERSIONS.compareVersions(version, otherVersion) > 0;
    }

    static boolean satisfies(String version, String range) {
        return VERSIONS.checkVersionConstraint(version, range);
    }

    private static boolean wellFormed(PluginDependency dependency) {
        return ID.matcher(dependency.getPluginId()).matches() && isRange(dependency.getPluginVersionSupport());
    }

    private static boolean isRange(String text) {
        if (text.isEmpty()) {
            return false;
        }
        try {
            satisfies("1.0.0", text);
            return true;
        } catch (ParseException | IllegalArgumentException malformed) {
            return false;
        }
    }

    /** A bare version asks for that version or a later one, as PF4J reads it. */
    private static String range(String requires) {
        return requires.matches(EXACT) ? ">=" + requires : requires;
    }

    private static Stream<String> dependencies(Attributes manifest) {
        return Stream.of(value(manifest, "Plugin-Dependencies").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static String value(Attributes manifest, String name) {
        String value = manifest.getValue(name);
        return value == null ? "" : value.strip();
    }
}
