package org.guiju.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/** Runs PostgreSQL's programs and keeps what they say. */
final class Programs {

    private static final List<String> WITHOUT_ROOT = List.of("unshare", "--user");

    private final PostgresBinaries binaries;
    private final Path output;
    private final List<String> prefix;

    Programs(PostgresBinaries binaries, Path output) {
        this.binaries = binaries;
        this.output = output;
        this.prefix = prefix();
    }

    /** Runs one to its end and refuses to go on when it fails. */
    void run(String program, String... arguments) {
        if (attempt(program, arguments) != 0) {
            throw new LaunchRefusedException(Refusal.DATABASE_FAILED, lastWords(output), output);
        }
    }

    /** Runs one to its end and answers its exit code. */
    int attempt(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.program(program));
        command.addAll(List.of(arguments));
        return exitCode(command);
    }

    private int exitCode(List<String> command) {
        // Into a file, not a pipe: the server started by pg_ctl inherits it and would keep a pipe open.
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start().waitFor();
        } catch (IOException failed) {
            throw new LaunchRefusedException(failed, Refusal.DATABASE_FAILED, failed.getMessage(), output);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchRefusedException(interrupted, Refusal.DATABASE_FAILED, "interrupted", output);
        }
    }

    /** The last line that says something went wrong, for a message; the whole is in the file. */
    static String lastWords(Path log) {
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.stream()
                    .filter(line -> line.contains("FATAL") || line.contains("error") || line.contains("PANIC"))
                    .reduce((first, last) -> last)
                    .orElse(lines.isEmpty() ? "?" : lines.getLast());
        } catch (IOException unreadable) {
            return "?";
        }
    }

    /**
     * PostgreSQL refuses to be root. In a user namespace of its own, root is somebody without rights who still owns the
     * files.
     */
    private List<String> prefix() {
        try {
            if (!Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
                return List.of();
            }
        } catch (IOException | UnsupportedOperationException unknown) {
            return List.of();
        }
        List<String> probe = new ArrayList<>(WITHOUT_ROOT);
        probe.add("true");
        if (exitCode(probe) != 0) {
            throw new LaunchRefusedException(Refusal.ROOT_WITHOUT_NAMESPACES);
        }
        return WITHOUT_ROOT;
    }
}
