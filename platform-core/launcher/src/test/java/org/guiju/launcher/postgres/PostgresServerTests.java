package org.guiju.launcher.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.guiju.launcher.folder.DataFolder;
import org.guiju.launcher.folder.Port;
import org.guiju.launcher.folder.ProcessRecord;
import org.guiju.launcher.folder.Secrets;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {

    private static final Path BINARIES = Path.of("target/binaries").toAbsolutePath();

    @TempDir
    private Path home;

    private DataFolder folder;
    private final Port port = Port.free();

    @BeforeEach
    void prepare() {
        folder = new DataFolder(home.resolve("data"));
        folder.prepare();
    }

    @Test
    void dataOutlivesTheServer() throws SQLException {
        try (PostgresServer server = start()) {
            execute(server, "CREATE TABLE kept AS SELECT 7 AS number");
            assertTrue(server.isAlive());
        }
        try (PostgresServer server = start()) {
            assertFalse(server.foundOrphan());
            assertEquals("7", setting(server, "SELECT number FROM kept"));
        }
        assertTrue(port.isFree());
    }

    @Test
    void doorIsClosedAndCommitsAreDurable() throws SQLException, IOException {
        try (PostgresServer server = start()) {
            assertEquals("on", setting(server, "SHOW fsync"));
            assertEquals("on", setting(server, "SHOW synchronous_commit"));
            assertEquals("on", setting(server, "SHOW data_checksums"));
            assertEquals("127.0.0.1", setting(server, "SHOW listen_addresses"));
            assertEquals("", setting(server, "SHOW unix_socket_directories"));
            assertEquals(
                    "0",
                    setting(server, "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'"));
            String url = server.url("postgres");
            assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "postgres", "postgres"));
            assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "postgres", ""));
            assertEquals("rw-------", permissions(folder.secrets().resolve("postgres.password")));
            assertEquals("rwx------", permissions(folder.secrets()));
        }
    }

    @Test
    void orphanIsStoppedAndItsDataKept() throws SQLException {
        PostgresServer orphan = start();
        execute(orphan, "CREATE TABLE kept AS SELECT 7 AS number");
        ProcessHandle left = orphan.postmaster().orElseThrow();
        try (PostgresServer server = start()) {
            assertTrue(server.foundOrphan());
            assertFalse(ProcessRecord.lives(left));
            assertEquals("7", setting(server, "SELECT number FROM kept"));
        }
    }

    @Test
    void killedServerComesBackWithEverythingCommitted() throws SQLException {
        try (PostgresServer server = start()) {
            execute(server, "CREATE TABLE kept AS SELECT 7 AS number");
            ProcessHandle postmaster = server.postmaster().orElseThrow();
            postmaster.destroyForcibly();
            ProcessRecord.stop(postmaster, Duration.ofSeconds(10));
            assertFalse(server.isAlive());
            server.restart();
            assertEquals("7", setting(server, "SELECT number FROM kept"));
        }
    }

    @Test
    void pidOfSomebodyElseDoesNotKeepItFromStarting() throws SQLException, IOException {
        start().close();
        Files.writeString(
                folder.postgres().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.postgres() + "\n");
        try (PostgresServer server = start()) {
            assertEquals("1", setting(server, "SELECT 1"));
        }
        assertTrue(ProcessHandle.current().isAlive());
    }

    @Test
    void takenPortIsRefused() throws IOException {
        try (ServerSocket taken = new ServerSocket(port.number(), 1, InetAddress.getLoopbackAddress())) {
            LaunchRefusedException refused = refused();
            assertEquals(Refusal.PORT_TAKEN, refused.reason());
            assertEquals(List.of("" + taken.getLocalPort(), "--db-port"), refused.facts());
        }
    }

    @Test
    void halfInitialisedFolderIsRefused() throws IOException {
        Files.createDirectories(folder.postgres().resolve("base"));
        assertEquals(Refusal.HALF_INITIALISED, refused().reason());
        Files.writeString(folder.postgres().resolve("PG_VERSION"), "18\n");
        assertEquals(Refusal.HALF_INITIALISED, refused().reason());
    }

    @Test
    void interruptedInitialisationIsRepeated() throws IOException, SQLException {
        Files.createDirectories(home.resolve("data/postgres.part/base"));
        try (PostgresServer server = start()) {
            assertEquals("1", setting(server, "SELECT 1"));
        }
    }

    @Test
    void otherMajorVersionIsRefused() throws IOException {
        Files.createDirectories(folder.postgres().resolve("global"));
        Files.createFile(folder.postgres().resolve("global/pg_control"));
        Files.writeString(folder.postgres().resolve("PG_VERSION"), "17\n");
        LaunchRefusedException refused = refused();
        assertEquals(Refusal.OTHER_MAJOR_VERSION, refused.reason());
        assertEquals("17", refused.facts().get(1));
    }

    @Test
    void lostPasswordIsSaid() throws IOException {
        start().close();
        Files.delete(folder.secrets().resolve("postgres.password"));
        assertEquals(Refusal.SECRET_MISSING, refused().reason());
    }

    private PostgresServer start() {
        return PostgresServer.start(folder, new Secrets(folder.secrets()), PostgresBinaries.in(BINARIES), port);
    }

    private LaunchRefusedException refused() {
        return assertThrows(LaunchRefusedException.class, this::start);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String setting(PostgresServer server, String query) throws SQLException {
        try (Connection connection = server.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
