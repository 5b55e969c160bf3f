package org.guiju.launcher.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guiju.launcher.folder.DataFolder;
import org.guiju.launcher.folder.Port;
import org.guiju.launcher.folder.ProcessRecord;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/** Keycloak's distribution on the loopback address with the demo realm: to sign in as a company would. */
public final class Keycloak {

    public static final Port PORT = new Port(8180);

    private static final Port HEALTH = new Port(8189);
    private static final String REALM = "guiju";
    private static final Duration FIRST_START = Duration.ofMinutes(8);

    private final Path home;
    private final DataFolder folder;

    public Keycloak(Path home, DataFolder folder) {
        this.home = home;
        this.folder = folder;
    }

    public static ProcessRecord record(DataFolder folder) {
        return new ProcessRecord(folder.root().resolve("keycloak.pid"));
    }

    /** The address tokens are issued under. */
    public static String issuer() {
        return "http://127.0.0.1:" + PORT.number() + "/realms/" + REALM;
    }

    /** @param secrets those of the clients, put into the realm's placeholders, and the administrator's password */
    public ServerProcess start(Map<String, String> secrets) {
        PORT.refuseTaken("run");
        Path distribution = distribution();
        // An existing realm is never imported again: without its database this start's address and secret count.
        DataFolder.delete(distribution.resolve("data/h2"));
        importRealms(distribution.resolve("data/import"));
        List<String> command = List.of(
                "/bin/sh",
                distribution.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + PORT.number(),
                "--http-management-port=" + HEALTH.number());
        return ServerProcess.start(command, environment(secrets), record(folder), folder.log("keycloak"));
    }

    public void await(ServerProcess process) throws InterruptedException {
        process.awaitPage(URI.create(issuer() + "/.well-known/openid-configuration"), FIRST_START);
    }

    private static Map<String, String> environment(Map<String, String> secrets) {
        Map<String, String> environment = new HashMap<>(secrets);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return environment;
    }

    private Path distribution() {
        try (Stream<Path> entries = Files.exists(folder.keycloak()) ? Files.list(folder.keycloak()) : Stream.empty()) {
            return entries.filter(entry -> Files.exists(entry.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new LaunchRefusedException(Refusal.KEYCLOAK_MISSING, folder.keycloak()));
        } catch (IOException failed) {
            throw new LaunchRefusedException(failed, Refusal.KEYCLOAK_MISSING, folder.keycloak());
        }
    }

    private void importRealms(Path inbox) {
        try (Stream<Path> realms = Files.list(home.resolve("docker/keycloak"))) {
            Files.createDirectories(inbox);
            for (Path realm :
                    realms.filter(file -> file.toString().endsWith(".json")).toList()) {
                Files.copy(realm, inbox.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new LaunchRefusedException(failed, Refusal.KEYCLOAK_MISSING, failed.getMessage());
        }
    }
}
