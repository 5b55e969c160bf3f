package org.guiju.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.launcher.folder.DataFolder;
import org.guiju.launcher.folder.PartialFolder;
import org.guiju.launcher.folder.ProcessRecord;
import org.guiju.launcher.folder.Secrets;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/** PostgreSQL's own folder: made, checked, configured, and freed of processes a killed launcher left behind. */
final class Cluster {

    static final String MAJOR_VERSION = "18";
    static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final Programs programs;

    Cluster(Path folder, Programs programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** Initialises a missing folder and refuses one PostgreSQL would choke on. */
    void prepare(Secrets secrets) throws IOException {
        if (Files.notExists(folder)) {
            Path password = secrets.passwordFile(SUPERUSER);
            PartialFolder.fill(folder, partial -> initialise(partial, password));
        }
        check();
        if (!secrets.has(SUPERUSER)) {
            throw new LaunchRefusedException(Refusal.SECRET_MISSING, SUPERUSER + ".password", folder);
        }
    }

    private void initialise(Path partial, Path passwordFile) throws IOException {
        // Prefix searches compare text by range: only code point order makes them right, and builtin never changes.
        programs.run(
                "initdb",
                "--pgdata=" + partial,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
        Files.writeString(partial.resolve("postgresql.conf"), "include = 'guiju.conf'\n", StandardOpenOption.APPEND);
    }

    void check() throws IOException {
        Path version = folder.resolve("PG_VERSION");
        if (Files.notExists(version) || Files.notExists(folder.resolve("global/pg_control"))) {
            throw new LaunchRefusedException(Refusal.HALF_INITIALISED, folder, "PG_VERSION / pg_control");
        }
        DataFolder.refuseOtherOwner(folder);
        String found = Files.readString(version).strip();
        if (!MAJOR_VERSION.equals(found)) {
            throw new LaunchRefusedException(Refusal.OTHER_MAJOR_VERSION, folder, found, MAJOR_VERSION);
        }
    }

    /** Written before every start: what is in force is what stands here. */
    void configure(int port) throws IOException {
        Files.writeString(
                folder.resolve("guiju.conf"),
                """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                max_connections = 100
                shared_buffers = '192MB'
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                log_line_prefix = '%%m [%%p] %%q%%u@%%d '
                cluster_name = 'guiju'
                """
                        .formatted(port));
        Files.writeString(
                folder.resolve("pg_hba.conf"),
                """
                host all   postgres                      127.0.0.1/32 scram-sha-256
                host guiju gj_app,gj_migrator,gj_backup  127.0.0.1/32 scram-sha-256
                """);
    }

    /**
     * Ends what a killed launcher left running here.
     *
     * @return whether there was anything
     */
    boolean stopOrphans() throws IOException {
        List<ProcessHandle> orphans = processes();
        if (orphans.isEmpty()) {
            // A stale file whose pid now belongs to somebody else would keep PostgreSQL from starting.
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
            return false;
        }
        if (Files.exists(folder.resolve("postmaster.pid"))) {
            programs.attempt(
                    "pg_ctl", "stop", "--pgdata=" + folder, "--mode=fast", "--wait", "--timeout=30", "--silent");
        }
        processes().forEach(left -> ProcessRecord.stop(left, PATIENCE));
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
        return true;
    }

    /** Every process of a PostgreSQL server works in its data folder; that tells ours from all others. */
    private List<ProcessHandle> processes() throws IOException {
        Path home = Files.exists(folder) ? folder.toRealPath() : folder;
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> home.equals(workingFolder(process))).toList();
        }
    }

    private static Path workingFolder(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", "" + process.pid(), "cwd"));
        } catch (IOException goneOrNotOurs) {
            return Path.of("");
        }
    }
}
