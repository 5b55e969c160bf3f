package org.guiju.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guiju.launcher.folder.DataFolder;
import org.guiju.launcher.folder.FolderLock;
import org.guiju.launcher.folder.Port;
import org.guiju.launcher.plugin.FirstPartyPlugins;
import org.guiju.launcher.postgres.PostgresServer;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Wording;
import org.guiju.launcher.server.Keycloak;
import org.guiju.launcher.server.ServerProcess;
import org.guiju.launcher.server.WildFly;

/**
 * Everything one launcher has running. What was started last is stopped first, each waited for; a stop that comes in
 * the middle of a start lets the step under way finish and none follow.
 */
final class Session implements AutoCloseable {

    private static final Duration FIRST_PAGE = Duration.ofMinutes(4);
    private static final Duration BREATH = Duration.ofSeconds(1);

    private final Options options;
    private final DataFolder folder;
    private final Wording wording;
    private final Installation installation;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final ReentrantLock step = new ReentrantLock();
    private volatile boolean closed;

    Session(Options options, Wording wording) {
        this.options = options;
        this.folder = options.data();
        this.wording = wording;
        this.installation = new Installation(folder);
    }

    /** Takes the folder for this launcher, clears what a killed one left, and empties it when asked to. */
    void open() {
        folder.prepare();
        start(() -> FolderLock.take(folder));
        stopOrphanedServers();
        if (options.fresh()) {
            stopOrphanedDatabase();
            folder.wipe();
            folder.prepare();
            say("wiped", folder.root());
        }
    }

    /** Stops what a killed launcher left running, unless a living one looks after it; true when there was any. */
    boolean stopOrphans() {
        try (FolderLock alone = FolderLock.take(folder)) {
            boolean servers = stopOrphanedServers();
            return stopOrphanedDatabase() || servers;
        }
    }

    private boolean stopOrphanedServers() {
        List<Long> pids = Stream.of(WildFly.record(folder), Keycloak.record(folder))
                .flatMap(record -> ServerProcess.stopOrphan(record).stream())
                .toList();
        pids.forEach(pid -> say("server.orphan", pid));
        return !pids.isEmpty();
    }

    private boolean stopOrphanedDatabase() {
        boolean found = installation.stopOrphanedDatabase(options);
        if (found) {
            say("database.orphan");
        }
        return found;
    }

    /** A migrated database with this checkout's plugins in place. */
    PostgresServer database(List<Path> plugins) {
        say(
                installation.exists() ? "database.starting" : "database.first",
                options.databasePort().number());
        PostgresServer server = start(() -> installation.startDatabase(options));
        if (server.foundOrphan()) {
            say("database.orphan");
        }
        say("migrated", during(() -> installation.migrate(server, plugins)));
        return server;
    }

    List<Path> plugins() {
        return new FirstPartyPlugins(options.home(), folder).place();
    }

    /** Keycloak, ready to sign people in; answers what the server must know of it. */
    Map<String, String> keycloak() throws InterruptedException {
        say("keycloak.starting", Keycloak.PORT.number());
        Keycloak keycloak = new Keycloak(options.home(), folder);
        String secret = installation.secrets().password("oidc-client");
        String administration = installation.secrets().password("keycloak-client");
        ServerProcess process = start(() -> keycloak.start(Map.of(
                "OIDC_CLIENT_SECRET",
                secret,
                "KEYCLOAK_ADMIN_CLIENT_SECRET",
                administration,
                "GUIJU_URL",
                url(""),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                installation.secrets().password("keycloak-admin"))));
        await(() -> keycloak.await(process));
        return Map.of(
                "OIDC_PROVIDER_URL",
                Keycloak.issuer(),
                "OIDC_CLIENT_ID",
                "guiju-web",
                "OIDC_CLIENT_SECRET",
                secret,
                "KEYCLOAK_ADMIN_CLIENT_ID",
                "guiju-admin",
                "KEYCLOAK_ADMIN_CLIENT_SECRET",
                administration);
    }

    ServerProcess server(
            PostgresServer database, String profile, WildFly.SignIn signIn, Port management, Map<String, String> more)
            throws InterruptedException {
        options.port().refuseTaken("--port");
        say("server.starting", options.port().number());
        Map<String, String> environment = new HashMap<>(installation.serverEnvironment(options, database, profile));
        environment.putAll(more);
        WildFly wildFly = new WildFly(options.home(), folder);
        ServerProcess server = start(() -> wildFly.start(signIn, options.port(), management, environment));
        await(() -> server.awaitPage(URI.create(url("/login.xhtml")), FIRST_PAGE));
        return server;
    }

    String url(String path) {
        return "http://127.0.0.1:" + options.port().number() + path;
    }

    /** Ends, with a refusal, when the server has ended by itself; until then a database that died is started again. */
    void watch(ServerProcess server, PostgresServer database) throws InterruptedException {
        while (!server.endsWithin(BREATH)) {
            if (!database.isAlive()) {
                during(() -> {
                    database.restart();
                    return true;
                });
                say("database.restarted");
            }
        }
        throw closed ? new SessionClosedException() : server.ended();
    }

    private interface Waiting {
        void run() throws InterruptedException;
    }

    /** A process that goes away while we stop everything has not failed. */
    private void await(Waiting waiting) throws InterruptedException {
        try {
            waiting.run();
        } catch (LaunchRefusedException refused) {
            throw closed ? new SessionClosedException() : refused;
        }
    }

    private <T extends AutoCloseable> T start(Supplier<T> starting) {
        return during(() -> {
            T started = starting.get();
            running.push(started);
            return started;
        });
    }

    private <T> T during(Supplier<T> work) {
        step.lock();
        try {
            if (closed) {
                throw new SessionClosedException();
            }
            return work.get();
        } finally {
            step.unlock();
        }
    }

    void say(String key, Object... facts) {
        System.out.println(wording.say(key, facts));
    }

    @Override
    public void close() {
        closed = true;
        step.lock();
        try {
            boolean anything = !running.isEmpty();
            if (anything) {
                say("stopping");
            }
            while (!running.isEmpty()) {
                stop(running.pop());
            }
            if (anything) {
                say("stopped");
            }
        } finally {
            step.unlock();
        }
    }

    private static void stop(AutoCloseable started) {
        try {
            started.close();
        } catch (Exception failed) {
            System.err.println(failed.getMessage());
        }
    }
}
