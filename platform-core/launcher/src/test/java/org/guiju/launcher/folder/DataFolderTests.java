package org.guiju.launcher.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    private static final long MEGABYTE = 1L << 20;

    @TempDir
    private Path home;

    @Test
    void folderOfAnotherUserIsRefused() throws IOException {
        LaunchRefusedException refused =
                assertThrows(LaunchRefusedException.class, new DataFolder(folderOfAnotherUser())::prepare);
        assertEquals(Refusal.OTHER_OWNER, refused.reason());
    }

    /** Root can give a folder away; everybody else finds one of root's. */
    private Path folderOfAnotherUser() throws IOException {
        if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            Path given = Files.createDirectory(home.resolve("given"));
            Files.setAttribute(given, "unix:uid", 12_345);
            return given;
        }
        return Path.of("/usr");
    }

    @Test
    void fullDiskIsRefusedBelowOneGigabyte() {
        DataFolder folder = new DataFolder(home);
        folder.refuseFullDisk(1024 * MEGABYTE);
        LaunchRefusedException refused =
                assertThrows(LaunchRefusedException.class, () -> folder.refuseFullDisk(1023 * MEGABYTE));
        assertEquals(Refusal.DISK_FULL, refused.reason());
        assertEquals("1023", refused.facts().getLast());
    }

    @Test
    void secondLauncherLearnsWhoHoldsTheFolder() {
        DataFolder folder = new DataFolder(home);
        try (FolderLock held = FolderLock.take(folder)) {
            LaunchRefusedException refused = assertThrows(LaunchRefusedException.class, () -> FolderLock.take(folder));
            assertEquals(Refusal.ALREADY_RUNNING, refused.reason());
            assertEquals("" + ProcessHandle.current().pid(), refused.facts().getLast());
        }
        FolderLock.take(folder).close();
    }

    @Test
    void pidOfALaterProcessIsNotMistaken() throws IOException {
        ProcessRecord record = new ProcessRecord(home.resolve("server.pid"));
        record.write(ProcessHandle.current());
        assertTrue(record.running().isPresent());
        Files.writeString(record.file(), ProcessHandle.current().pid() + " 12345\n");
        assertFalse(record.running().isPresent());
        Files.writeString(record.file(), "nonsense");
        assertFalse(record.running().isPresent());
    }

    @Test
    void takenPortIsNamedWithItsOption() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Port port = new Port(taken.getLocalPort());
            LaunchRefusedException refused =
                    assertThrows(LaunchRefusedException.class, () -> port.refuseTaken("--port"));
            assertEquals(Refusal.PORT_TAKEN, refused.reason());
            assertEquals(List.of("" + port.number(), "--port"), refused.facts());
        }
    }

    @Test
    void secretIsMadeOnceAndStays() {
        DataFolder folder = new DataFolder(home);
        folder.prepare();
        String first = new Secrets(folder.secrets()).password("gj_app");
        assertEquals(first, new Secrets(folder.secrets()).password("gj_app"));
        assertTrue(first.length() > 40);
    }

    @Test
    void wipedFolderKeepsLogsAndPrograms() throws IOException {
        DataFolder folder = new DataFolder(home);
        folder.prepare();
        Files.writeString(folder.secrets().resolve("gj_app.password"), "old");
        Files.writeString(folder.logs().resolve("server.log"), "line");
        folder.wipe();
        folder.prepare();
        assertTrue(Files.exists(folder.logs().resolve("server.log")));
        assertFalse(Files.exists(folder.secrets().resolve("gj_app.password")));
    }
}
