package org.guiju.platform.extension;

import static org.guiju.platform.extension.Workshop.greeter;
import static org.guiju.platform.extension.Workshop.greetings;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginWatchTests {

    private Workshop workshop;

    @BeforeEach
    void furnish(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    @Test
    void newFileAndRevokedKeyCountAtTheNextLook() {
        try (PluginHost host = workshop.host()) {
            PluginWatch watch = new PluginWatch(host, workshop.inbox, workshop.keys);
            workshop.place(greeter("good", "1.0.0", "hello"));
            watch.run();
            assertEquals(List.of("hello"), greetings(host));

            workshop.revoke(Workshop.VENDOR);
            watch.run();
            assertEquals(List.of(), greetings(host));
        }
    }

    @Test
    void nothingNewChangesNothing() {
        AtomicInteger changes = new AtomicInteger();
        workshop.place(greeter("good", "1.0.0", "hello"));
        try (PluginHost host = workshop.host()) {
            host.onChange(changes::incrementAndGet);
            new PluginWatch(host, workshop.inbox, workshop.keys).run();
            assertEquals(0, changes.get());
        }
    }

    @Test
    void waitingPluginStartsOnceItsMigrationsAreApplied() {
        AtomicBoolean applied = new AtomicBoolean();
        workshop.place(greeter("good", "1.0.0", "hello").text("db/migration/V1__init.sql", "select 1"));
        try (PluginHost host = workshop.host((id, migrations) -> applied.get())) {
            PluginWatch watch = new PluginWatch(host, workshop.inbox, workshop.keys);
            applied.set(true);
            watch.run();
            assertEquals(List.of("hello"), greetings(host));
        }
    }
}
