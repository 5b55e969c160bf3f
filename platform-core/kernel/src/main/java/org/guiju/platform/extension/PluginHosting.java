package org.guiju.platform.extension;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.guiju.platform.extension.signing.TrustedKeys;

/** Opens the one plugin host of the server with the application and closes it with it. */
@ApplicationScoped
public class PluginHosting {

    private static final long LOOK_EVERY_SECONDS = 10;

    @Resource(lookup = "java:jboss/datasources/GuijuDS")
    DataSource database;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private PluginHost host;
    private ScheduledFuture<?> watch;

    void open(@Observes @Initialized(ApplicationScoped.class) Object start) {
        host();
    }

    /** The host; opened on the first request for it, since beans may be made in any order. */
    @Produces
    @Singleton
    public synchronized PluginHost host() {
        if (host == null) {
            Path inbox = folder("GUIJU_PLUGINS");
            Path keys = folder("GUIJU_TRUSTED_KEYS");
            host = new PluginHost(
                    new PluginInbox(inbox, folder("GUIJU_PLUGIN_STORE"), new TrustedKeys(keys)),
                    new RecordedMigrations(database));
            PluginWatch look = new PluginWatch(host, inbox, keys);
            host.refresh();
            watch = scheduler.scheduleWithFixedDelay(look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }
        return host;
    }

    @PreDestroy
    void close() {
        if (host != null) {
            watch.cancel(false);
            host.close();
        }
    }

    private static Path folder(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .map(Path::of)
                .orElseThrow(() -> new IllegalStateException("The environment variable " + variable + " is not set"));
    }
}
