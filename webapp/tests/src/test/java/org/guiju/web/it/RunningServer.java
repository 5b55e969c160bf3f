package org.guiju.web.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the whole system once for a run, on free ports and with an empty database, and stops it afterwards. Its
 * addresses are system properties, because Arquillian reads them from there.
 */
public final class RunningServer implements LauncherSessionListener {

    private static final String HTTP = "guiju.test.http";
    private static final String MANAGEMENT = "guiju.test.management";
    private static final String DATABASE = "guiju.test.db";
    private static final String DATA = "guiju.test.data";

    private static final String COMMAND = System.getProperty("guiju.test.command", "test-server");
    private static final Pattern PAGES = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)/ ");

    private Process launcher;

    /** Address of the start page, ending in a slash. */
    static URI home() {
        return URI.create("http://127.0.0.1:" + System.getProperty(HTTP) + "/");
    }

    static String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + System.getProperty(DATABASE) + "/guiju?stringtype=unspecified";
    }

    static String databasePassword(String role) {
        try {
            return Files.readString(data().resolve("secrets").resolve(role + ".password"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder with everything the running system keeps. */
    static Path folder() {
        return data();
    }

    /** Has the server collect what nobody holds any more. */
    static void collectGarbage() throws IOException, InterruptedException {
        String pid = Files.readString(folder().resolve("server.pid")).split("\\s")[0];
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), pid, "GC.run").inheritIO().start().waitFor();
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            var builder = new ProcessBuilder(command(COMMAND)).redirectErrorStream(true);
            // The tests' own receivers of events run on this machine.
            builder.environment().put("GUIJU_WEBHOOK_TRUSTED", "127.0.0.1");
            launcher = builder.start();
            publish(readyLine(launcher.inputReader(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            launcher.getOutputStream().close();
            if (!COMMAND.equals("test-server")) {
                launcher.destroy();
            }
            if (!launcher.waitFor(2, TimeUnit.MINUTES)) {
                launcher.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(String command) throws IOException {
        Path home = Path.of(System.getProperty("guiju.home", "../..")).toRealPath();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dguiju.home=" + home,
                "-jar",
                launcherJar(home.resolve("platform-core/launcher/target")).toString(),
                command,
                "--fresh",
                "--port",
                "0",
                "--db-port",
                "0",
                "--data",
                data().toString(),
                "--companies",
                CompanyCopies.write(home.resolve("tenant-config/companies"), data().resolveSibling("companies"))
                        .toString());
    }

    private static Path launcherJar(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("guiju-launcher-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no launcher in " + target));
        }
    }

    private static Path data() {
        return Path.of(System.getProperty(DATA, "target/guiju")).toAbsolutePath();
    }

    private static String readyLine(BufferedReader output) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher pages = PAGES.matcher(line);
            if (line.startsWith("READY ") || pages.find()) {
                drain(output);
                return line.startsWith("READY ") ? line : "http=" + pages.group(1);
            }
            said.add(line);
        }
        throw new IOException("the server did not start:\n" + String.join("\n", said));
    }

    /** A launcher whose output nobody reads would stand still. */
    private static void drain(BufferedReader output) {
        Thread.ofVirtual().start(() -> {
            try {
                output.transferTo(Writer.nullWriter());
            } catch (IOException theLauncherHasEnded) {
                return;
            }
        });
    }

    private static void publish(String ready) {
        Map<String, String> facts = Stream.of(ready.split(" "))
                .filter(word -> word.contains("="))
                .collect(Collectors.toMap(word -> word.split("=", 2)[0], word -> word.split("=", 2)[1]));
        System.setProperty(HTTP, facts.get("http"));
        System.setProperty(MANAGEMENT, facts.getOrDefault("management", ""));
        System.setProperty(DATABASE, facts.getOrDefault("db", ""));
    }
}
