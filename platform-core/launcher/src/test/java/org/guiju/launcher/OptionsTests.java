package org.guiju.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTests {

    private static final Path HOME = Path.of("/srv/guiju");

    @Test
    void nothingSaidStartsTheDemo() {
        Options options = Options.parse(HOME);
        assertEquals(Options.Command.RUN, options.command());
        assertEquals(8080, options.port().number());
        assertEquals(54_320, options.databasePort().number());
        assertEquals(HOME.resolve(".guiju"), options.data().root());
        assertEquals(HOME.resolve("tenant-config/companies"), options.companies());
    }

    @Test
    void everythingCanBeSaid() {
        Options options = Options.parse(
                HOME,
                "test-server",
                "--port",
                "0",
                "--db-port",
                "54399",
                "--management-port",
                "9991",
                "--data",
                "/tmp/x",
                "--companies",
                "/tmp/companies",
                "--fresh");
        assertEquals(Options.Command.TEST_SERVER, options.command());
        assertTrue(options.port().number() > 0);
        assertEquals(54_399, options.databasePort().number());
        assertEquals(9991, options.managementPortOrFree().number());
        assertEquals(Path.of("/tmp/x"), options.data().root());
        assertEquals(Path.of("/tmp/companies"), options.companies());
        assertTrue(options.fresh());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port x", "--port 70000", "--port", "--prot 1", "start", "--data"})
    void misunderstandingIsSaid(String line) {
        LaunchRefusedException refused =
                assertThrows(LaunchRefusedException.class, () -> Options.parse(HOME, line.split(" ")));
        assertEquals(Refusal.WRONG_USE, refused.reason());
    }
}
