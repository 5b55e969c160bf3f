package org.guiju.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.PluginFiles;
import org.guiju.rulebook.regulation.Reading;

/** What this project ships, found from this module's folder. */
final class Shipped {

    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    static final Path COMPANIES = Path.of("companies");

    private static final List<String> PLUGINS = List.of(
            "platform=" + PROJECT.resolve("platform-core/kernel/src/main/resources/platform"),
            "operator=" + PROJECT.resolve("platform-core/kernel/src/main/resources/operator"),
            "china-law=" + PROJECT.resolve("modules/china-law/src/main/resources"),
            "sales-management=" + PROJECT.resolve("modules/sales-management/src/main/resources"),
            "real-estate=" + PROJECT.resolve("modules/real-estate/src/main/resources"),
            "catering=" + PROJECT.resolve("modules/catering/src/main/resources"));

    private Shipped() {}

    static Reading reading() {
        return Library.read(plugins());
    }

    static List<PluginFiles> plugins() {
        return PLUGINS.stream()
                .map(plugin -> {
                    try {
                        return PluginSource.read(plugin);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .toList();
    }

    static String[] command(String... words) {
        return Stream.concat(Stream.of(words), PLUGINS.stream().flatMap(plugin -> Stream.of("--plugin", plugin)))
                .toArray(String[]::new);
    }
}
