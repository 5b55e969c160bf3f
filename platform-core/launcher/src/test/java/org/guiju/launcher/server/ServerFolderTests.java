package org.guiju.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFolderTests {

    @TempDir
    private Path home;

    @Test
    void unbuiltServerIsRefused() {
        ServerFolder folder = new ServerFolder(home.resolve("server"), home.resolve("base"));
        LaunchRefusedException refused =
                assertThrows(LaunchRefusedException.class, () -> folder.refresh("standalone.xml"));
        assertEquals(Refusal.SERVER_NOT_BUILT, refused.reason());
        assertTrue(refused.facts().getFirst().endsWith("jboss-modules.jar"));
    }

    @Test
    void rebuiltServerIsCopiedAndItsOwnDataKept() throws IOException {
        Path server = built();
        ServerFolder folder = new ServerFolder(server, home.resolve("base"));
        folder.refresh("standalone.xml");
        Files.createDirectories(home.resolve("base/data"));
        Files.writeString(home.resolve("base/data/kept"), "x");
        Files.writeString(home.resolve("base/deployments/ROOT.war.failed"), "x");
        Files.writeString(server.resolve("standalone/deployments/ROOT.war"), "second build");
        folder.refresh("standalone.xml");
        assertEquals("second build", Files.readString(home.resolve("base/deployments/ROOT.war")));
        assertFalse(Files.exists(home.resolve("base/deployments/ROOT.war.failed")));
        assertTrue(Files.exists(home.resolve("base/data/kept")));
    }

    @Test
    void unchangedServerIsLeftAlone() throws IOException {
        ServerFolder folder = new ServerFolder(built(), home.resolve("base"));
        folder.refresh("standalone.xml");
        Files.writeString(home.resolve("base/deployments/ROOT.war.deployed"), "ROOT.war");
        folder.refresh("standalone.xml");
        assertTrue(Files.exists(home.resolve("base/deployments/ROOT.war.deployed")));
    }

    private Path built() throws IOException {
        Path server = home.resolve("server");
        Files.createDirectories(server.resolve("standalone/configuration"));
        Files.createDirectories(server.resolve("standalone/deployments"));
        Files.writeString(server.resolve("jboss-modules.jar"), "jar");
        Files.writeString(server.resolve("standalone/configuration/standalone.xml"), "<server/>");
        Files.writeString(server.resolve("standalone/deployments/ROOT.war"), "first");
        return server;
    }
}
