package org.guiju.platform.extension;

import static org.guiju.platform.extension.Workshop.greeter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginMemoryTests {

    private static final int RELOADS = 100;
    private static final int COLLECTED_AT_LEAST = 95;
    private static final int PATIENCE = 50;

    private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
    private final List<PhantomReference<ClassLoader>> generations = new ArrayList<>();

    @Test
    void reloadedPluginsAreCollected(@TempDir Path folder) throws InterruptedException {
        Workshop workshop = new Workshop(folder);
        workshop.place(greeter("base", "1.0.0", "hello"));
        workshop.place(greeter("upper", "1.0.0", "above").dependsOn("base@>=1.0.0"));
        try (PluginHost host = workshop.host()) {
            for (int i = 0; i < RELOADS; i++) {
                use(host);
                host.reload("base");
            }
            assertEquals(2 * RELOADS, generations.size());
            int gone = collect(2 * COLLECTED_AT_LEAST);
            assertTrue(gone >= 2 * COLLECTED_AT_LEAST, gone + " of " + generations.size() + " collected");
            assertTrue(host.loadersAlive("base") >= 1, "the running one counts");
            assertTrue(host.loadersAlive("base") <= 1 + RELOADS - COLLECTED_AT_LEAST, "collected ones do not");
        }
    }

    private void use(PluginHost host) {
        for (Provided<Greeting> provided : host.providers(Greeting.class)) {
            generations.add(
                    new PhantomReference<>(provided.extension().getClass().getClassLoader(), collected));
            PluginHandle handle = (PluginHandle) PluginHandle.wrap(provided.pluginId(), provided.extension());
            assertEquals(provided.pluginId(), handle.property("name"));
            List<?> rows = (List<?>) handle.invoke("rows", (value, type) -> value);
            assertEquals(1, ((PluginHandle) rows.getFirst()).property("count"));
            assertTrue(host.resource(provided.pluginId(), "pages/home.xhtml").isPresent());
            assertTrue(host.bundle(provided.pluginId(), "i18n/messages", Locale.CHINA)
                    .isPresent());
        }
    }

    private int collect(int enough) throws InterruptedException {
        int gone = 0;
        for (int i = 0; i < PATIENCE && gone < enough; i++) {
            System.gc();
            while (collected.remove(50) != null) {
                gone++;
            }
        }
        return gone;
    }
}
