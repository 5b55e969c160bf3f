package org.guiju.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.guiju.launcher.folder.DataFolder;
import org.guiju.launcher.folder.Port;
import org.guiju.launcher.folder.ProcessRecord;
import org.guiju.launcher.folder.Secrets;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/** The running database of a data folder. */
public final class PostgresServer implements AutoCloseable {

    private final DataFolder folder;
    private final Secrets secrets;
    private final Port port;
    private final Programs programs;
    private final Cluster cluster;
    private final boolean foundOrphan;

    private PostgresServer(DataFolder folder, Secrets secrets, PostgresBinaries binaries, Port port)
            throws IOException {
        this.folder = folder;
        this.secrets = secrets;
        this.port = port;
        this.programs = new Programs(binaries, folder.log("postgres-commands"));
        this.cluster = new Cluster(folder.postgres(), programs);
        this.foundOrphan = cluster.stopOrphans();
    }

    public static PostgresServer start(DataFolder folder, Secrets secrets, PostgresBinaries binaries, Port port) {
        try {
            PostgresServer server = new PostgresServer(folder, secrets, binaries, port);
            port.refuseTaken("--db-port");
            server.cluster.prepare(secrets);
            server.start();
            return server;
        } catch (IOException failed) {
            throw new LaunchRefusedException(failed, Refusal.HALF_INITIALISED, folder.postgres(), failed.toString());
        }
    }

    /** Ends a PostgreSQL left behind in this data folder; true when there was one. */
    public static boolean stopOrphans(DataFolder folder, PostgresBinaries binaries) {
        try {
            return new Cluster(folder.postgres(), new Programs(binaries, folder.log("postgres-commands")))
                    .stopOrphans();
        } catch (IOException failed) {
            throw new LaunchRefusedException(failed, Refusal.DATABASE_FAILED, failed.toString(), folder.postgres());
        }
    }

    private void start() throws IOException {
        cluster.configure(port.number());
        Path log = folder.log("postgres");
        int exit = programs.attempt(
                "pg_ctl",
                "start",
                "--pgdata=" + folder.postgres(),
                "--log=" + log,
                "--wait",
                "--timeout=60",
                "--silent");
        if (exit != 0) {
            throw new LaunchRefusedException(Refusal.DATABASE_FAILED, Programs.lastWords(log), log);
        }
    }

    /** Starts it again when it died; recovery from the log of changes is PostgreSQL's own. */
    public void restart() {
        try {
            cluster.stopOrphans();
            start();
        } catch (IOException failed) {
            throw new LaunchRefusedException(failed, Refusal.DATABASE_FAILED, failed.toString(), folder.logs());
        }
    }

    public boolean foundOrphan() {
        return foundOrphan;
    }

    public boolean isAlive() {
        return postmaster().isPresent();
    }

    /** The main process, while it lives. */
    public Optional<ProcessHandle> postmaster() {
        try {
            String pid = Files.readAllLines(folder.postgres().resolve("postmaster.pid"))
                    .getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).filter(ProcessRecord::lives);
        } catch (IOException | RuntimeException notRunning) {
            return Optional.empty();
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?stringtype=unspecified".formatted(port.number(), database);
    }

    public Port port() {
        return port;
    }

    /** A connection that may do anything; for setting up and for tests. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), Cluster.SUPERUSER, secrets.password(Cluster.SUPERUSER));
    }

    /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        String data = "--pgdata=" + folder.postgres();
        if (isAlive()
                && programs.attempt("pg_ctl", "stop", data, "--mode=fast", "--wait", "--timeout=60", "--silent") != 0) {
            programs.attempt("pg_ctl", "stop", data, "--mode=immediate", "--wait", "--timeout=30", "--silent");
        }
    }
}
