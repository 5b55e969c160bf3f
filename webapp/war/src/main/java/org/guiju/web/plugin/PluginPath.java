package org.guiju.web.plugin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of a plugin as pages name it.
 *
 * @param file path in the plugin's file
 */
record PluginPath(String pluginId, String file) {

    private static final String ID = "([a-z][a-z0-9-]{1,40})";
    private static final Pattern VIEW = Pattern.compile("/plugin/" + ID + "/(.+\\.xhtml)");
    private static final Pattern LIBRARY = Pattern.compile(ID + "(/.+)?");

    /** {@code /plugin/referral/home.xhtml} is {@code pages/home.xhtml} of the plugin {@code referral}. */
    static Optional<PluginPath> ofView(String viewId) {
        Matcher view = VIEW.matcher(viewId);
        return view.matches() && !climbs(viewId)
                ? Optional.of(new PluginPath(view.group(1), "pages/" + view.group(2)))
                : Optional.empty();
    }

    /** {@code icon.svg} of the library {@code referral} or {@code referral/part} lies below {@code resources/}. */
    static Optional<PluginPath> ofResource(String library, String name) {
        Matcher found = LIBRARY.matcher(library);
        if (!found.matches() || climbs(library) || climbs(name)) {
            return Optional.empty();
        }
        String folder = found.group(2) == null ? "" : found.group(2);
        return Optional.of(new PluginPath(found.group(1), "resources" + folder + "/" + name));
    }

    private static boolean climbs(String path) {
        return path.contains("..") || path.contains("\\");
    }
}
