package org.guiju.launcher.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Remembers a process by pid and start time, so that a pid given to somebody else is never mistaken for it. */
public record ProcessRecord(Path file) {

    private static final Duration POLL = Duration.ofMillis(50);

    public void write(ProcessHandle process) {
        try {
            Files.writeString(file, process.pid() + " " + startOf(process) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Optional<ProcessHandle> running() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            String[] parts = Files.readString(file).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessRecord::lives)
                    .filter(process -> parts.length == 2 && startOf(process) == Long.parseLong(parts[1]));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Asks it to end, waits, and ends it by force when it does not. */
    public static void stop(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!ended(process, patience)) {
            process.destroyForcibly();
            ended(process, Duration.ofSeconds(10));
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        while (lives(process) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        return !lives(process);
    }

    /** Whether it runs: an ended process nobody has asked after counts as alive for the JDK, but has no program. */
    public static boolean lives(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
