package org.guiju.launcher.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guiju.launcher.folder.DataFolder;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPartyPluginsTests {

    @TempDir
    private Path home;

    private DataFolder folder;

    @BeforeEach
    void prepare() throws IOException {
        folder = new DataFolder(home.resolve(".guiju"));
        folder.prepare();
        Files.createDirectories(home.resolve("modules/catering/target"));
        Files.writeString(home.resolve("modules/catering/pom.xml"), "<project/>");
    }

    @Test
    void unbuiltPluginIsRefused() {
        LaunchRefusedException refused =
                assertThrows(LaunchRefusedException.class, new FirstPartyPlugins(home, folder)::place);
        assertEquals(Refusal.PLUGIN_MISSING, refused.reason());
    }

    @Test
    void builtPluginIsSignedWithAKeyTheServerTrusts() throws IOException {
        build("catering-0.1.0.jar", "first");
        build("catering-0.1.0-tests.jar", "not a plugin");
        List<Path> placed = new FirstPartyPlugins(home, folder).place();
        assertEquals(List.of(folder.plugins().resolve("catering-0.1.0.jar")), placed);
        assertTrue(signature().startsWith("dev:"));
        assertTrue(Files.exists(folder.trustedKeys().resolve("dev.pub")));
    }

    @Test
    void rebuiltPluginIsSignedAgain() throws IOException {
        build("catering-0.1.0.jar", "first");
        new FirstPartyPlugins(home, folder).place();
        String first = signature();
        new FirstPartyPlugins(home, folder).place();
        assertEquals(first, signature());
        build("catering-0.1.0.jar", "second");
        new FirstPartyPlugins(home, folder).place();
        assertNotEquals(first, signature());
    }

    private void build(String name, String content) throws IOException {
        Files.writeString(home.resolve("modules/catering/target").resolve(name), content);
    }

    private String signature() throws IOException {
        return Files.readString(folder.plugins().resolve("catering-0.1.0.jar.sig"));
    }
}
