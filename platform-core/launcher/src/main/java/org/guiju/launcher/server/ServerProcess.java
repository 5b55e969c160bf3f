package org.guiju.launcher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.guiju.launcher.folder.ProcessRecord;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/** A server in a process of its own, remembered on disk so that the next launcher finds it after a crash. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HTTP_OK = 200;

    private final Process process;
    private final ProcessRecord record;
    private final Path console;

    private ServerProcess(Process process, ProcessRecord record, Path console) {
        this.process = process;
        this.record = record;
        this.console = console;
    }

    static ServerProcess start(
            List<String> command, Map<String, String> environment, ProcessRecord record, Path console) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            record.write(process.toHandle());
            return new ServerProcess(process, record, console);
        } catch (IOException failed) {
            throw new LaunchRefusedException(failed, Refusal.SERVER_FAILED, failed.getMessage(), console);
        }
    }

    /** Ends a server that a killed launcher left behind; answers its pid. */
    public static Optional<Long> stopOrphan(ProcessRecord record) {
        Optional<ProcessHandle> orphan = record.running();
        orphan.ifPresent(process -> ProcessRecord.stop(process, PATIENCE));
        record.forget();
        return orphan.map(ProcessHandle::pid);
    }

    /** Waits until the page answers 200. */
    public void awaitPage(URI page, Duration patience) throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        while (!answers(page)) {
            if (!process.isAlive()) {
                throw new LaunchRefusedException(Refusal.SERVER_FAILED, "exit " + process.exitValue(), console);
            }
            if (Instant.now().isAfter(deadline)) {
                throw new LaunchRefusedException(
                        Refusal.SERVER_FAILED, page + " > " + patience.toSeconds() + " s", console);
            }
            process.waitFor(250, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean answers(URI page) {
        try {
            HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(30_000);
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode() == HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Waits a moment for it to end by itself; true when it has ended. */
    public boolean endsWithin(Duration moment) throws InterruptedException {
        return process.waitFor(moment.toMillis(), TimeUnit.MILLISECONDS);
    }

    public LaunchRefusedException ended() {
        return new LaunchRefusedException(Refusal.SERVER_ENDED, process.exitValue(), console);
    }

    /** Megabytes of memory it holds. */
    public long residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc", "" + process.pid(), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        ProcessRecord.stop(process.toHandle(), PATIENCE);
        record.forget();
    }
}
