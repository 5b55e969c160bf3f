package org.guiju.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guiju.launcher.folder.FolderLock;
import org.guiju.launcher.folder.Port;
import org.guiju.launcher.folder.ProcessRecord;
import org.guiju.launcher.migration.Database;
import org.guiju.launcher.postgres.PostgresServer;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Wording;
import org.guiju.launcher.server.Keycloak;
import org.guiju.launcher.server.ServerProcess;
import org.guiju.launcher.server.WildFly;

/** The program behind {@code ./guiju}. */
public final class Launcher {

    private static final Duration STOP_PATIENCE = Duration.ofMinutes(3);

    private final Options options;
    private final Wording wording;
    private final Instant begin = Instant.now();

    private Launcher(Options options, Wording wording) {
        this.options = options;
        this.wording = wording;
    }

    public static void main(String... arguments) {
        Wording wording = Wording.of(System.getenv());
        try {
            Path home = Path.of(System.getProperty("guiju.home", ""));
            new Launcher(Options.parse(home, arguments), wording).run();
        } catch (SessionClosedException stopping) {
            return;
        } catch (LaunchRefusedException refused) {
            System.err.println(wording.say(refused));
            System.exit(refused.reason().exitCode());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
    }

    private void run() throws InterruptedException, IOException {
        switch (options.command()) {
            case HELP -> System.out.println(wording.say("help"));
            case STOP -> stop();
            case MIGRATE -> migrate();
            case RUN -> runDemo(WildFly.SignIn.FORM);
            case KEYCLOAK -> runDemo(WildFly.SignIn.OIDC);
            case TEST_SERVER -> runTestServer();
        }
    }

    private void runDemo(WildFly.SignIn signIn) throws InterruptedException {
        Session session = session();
        PostgresServer database = session.database(session.plugins());
        DemoPeople people = new DemoPeople(database);
        people.operator();
        boolean oidc = signIn == WildFly.SignIn.OIDC;
        Map<String, String> identity = oidc ? session.keycloak() : Map.of();
        ServerProcess server = session.server(database, "demo", signIn, options.managementPortOrFree(), identity);
        if (oidc) {
            people.alsoKnownTo(Keycloak.issuer(), options.home().resolve("docker/keycloak/subjects.properties"));
        }
        greet(session, server);
        session.watch(server, database);
    }

    private void greet(Session session, ServerProcess server) {
        long seconds = Duration.between(begin, Instant.now()).toSeconds();
        session.say("ready", session.url("/"), seconds, server.residentMegabytes());
        session.say("logins");
        session.say("logins.list");
        session.say("stop.hint");
    }

    private void runTestServer() throws InterruptedException, IOException {
        Session session = session();
        PostgresServer database = session.database(session.plugins());
        new DemoPeople(database).operator();
        Port management = options.managementPortOrFree();
        session.server(database, "test", WildFly.SignIn.FORM, management, Map.of());
        System.out.printf(
                "READY http=%d management=%d db=%d data=%s%n",
                options.port().number(),
                management.number(),
                options.databasePort().number(),
                options.data().root());
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }

    private void migrate() {
        Map<String, String> environment = System.getenv();
        if (environment.containsKey("GUIJU_DB_URL")) {
            ExternalDatabase external = new ExternalDatabase(environment);
            Database migrator = external.migrator();
            System.out.println(
                    wording.say("migrated", Installation.migrate(migrator, external.contextKey(), external.plugins())));
        } else {
            Session session = session();
            session.database(session.plugins());
            System.exit(0);
        }
    }

    /** A session that is closed however this program ends, short of a kill. */
    private Session session() {
        Session session = new Session(options, wording);
        Runtime.getRuntime().addShutdownHook(new Thread(session::close));
        session.open();
        return session;
    }

    private void stop() {
        List<ProcessHandle> launchers =
                FolderLock.holder(options.data()).running().stream().toList();
        launchers.forEach(launcher -> ProcessRecord.stop(launcher, STOP_PATIENCE));
        boolean orphans = Files.exists(options.data().root()) && new Session(options, wording).stopOrphans();
        System.out.println(wording.say(launchers.isEmpty() && !orphans ? "stopped.nothing" : "stopped"));
    }
}
