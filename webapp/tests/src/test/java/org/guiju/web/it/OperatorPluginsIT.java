package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.extension.signing.SignPlugin;
import org.guiju.testkit.plugin.PluginJar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees of plugins, and that no bad file gets further than that. */
class OperatorPluginsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en");
    private static final int RELOADS = 100;
    private static final int MOST_LOADERS = 5;
    private static final long OVER_64_MB = 65L * 1024 * 1024;

    private final Caller operator = Caller.signedIn("operator");
    private final Path inbox = RunningServer.folder().resolve("plugins");

    @BeforeEach
    @AfterEach
    void removeStrangers() throws IOException {
        try (var files = Files.list(inbox)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("it-"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void onlyOperatorsSeeThem() {
        Caller lin = Caller.signedIn("lin@heyu");
        Answer refused = lin.get("operator/plugins").expect(403);
        assertEquals("urn:guiju:problem:operator-required", refused.text("type"));
        lin.get("operator;a=b/plugins").expect(403);
        lin.post("operator/plugins/real-estate/stop", "").expect(403);
        assertEquals("started", status("real-estate").getString("state"));
    }

    @Test
    void badFilesAreRefusedWithTheirReasonInEveryLanguage() throws Exception {
        PluginJar.plugin("it-unsigned", "1.0.0").writeTo(inbox);
        Path tampered = PluginJar.plugin("it-tampered", "1.0.0").writeTo(inbox);
        sign(tampered);
        PluginJar.plugin("it-tampered", "1.0.0")
                .text("more.txt", "put in later")
                .writeTo(inbox);
        Path large = inbox.resolve("it-large-1.0.0.jar");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(OVER_64_MB);
        }
        sign(large);
        Path malformed = Files.writeString(inbox.resolve("it-malformed-1.0.0.jar"), "not an archive");
        sign(malformed);
        sign(PluginJar.plugin("it-nameless", "1.0.0")
                .withoutManifest("Plugin-Version")
                .writeTo(inbox));
        assertRefused("it-unsigned-1.0.0.jar", "unsigned");
        assertRefused("it-tampered-1.0.0.jar", "bad_signature");
        assertRefused("it-large-1.0.0.jar", "too_large");
        assertRefused("it-malformed-1.0.0.jar", "not_a_jar");
        assertRefused("it-nameless-1.0.0.jar", "malformed_manifest");
        assertEquals("started", status("real-estate").getString("state"));
    }

    @Test
    void olderVersionIsRefused() throws Exception {
        Path newer = PluginJar.plugin("it-aging", "2.0.0").writeTo(inbox);
        sign(newer);
        Waiting.until("2.0.0 runs", PATIENCE, () -> find("it-aging")
                .filter(found -> found.getString("state").equals("started"))
                .isPresent());
        Files.delete(newer);
        Files.delete(inbox.resolve("it-aging-2.0.0.jar.sig"));
        sign(PluginJar.plugin("it-aging", "1.0.0").writeTo(inbox));
        assertRefused("it-aging-1.0.0.jar", "downgrade");
        assertTrue(find("it-aging").isEmpty());
    }

    @Test
    void stoppedPluginIsGoneUntilItIsStarted() {
        Caller lin = Caller.signedIn("lin@ownership");
        operator.post("operator/plugins/no-such-plugin/stop", "").expect(404);
        Answer stopped = operator.post("operator/plugins/referral/stop", "").expect(200);
        assertEquals("stopped", stopped.text("state"));
        try {
            assertEquals("stopped_by_operator", stopped.text("reason"));
            lin.get("actions").expect(200);
        } finally {
            operator.post("operator/plugins/referral/start", "").expect(200);
        }
        assertEquals("started", status("referral").getString("state"));
    }

    @Test
    void reloadingLeavesNoLoadersBehind() throws Exception {
        Caller lin = Caller.signedIn("lin@collisions");
        String page = "plugin/real-estate/conflicts.xhtml";
        for (int round = 0; round < RELOADS; round++) {
            operator.post("operator/plugins/real-estate/reload", "").expect(200);
            Answer rendered = lin.page(page).expect(200);
            assertFalse(rendered.body().contains("j_security_check"), "signed out in round " + round);
        }
        RunningServer.collectGarbage();
        Waiting.until("at most " + MOST_LOADERS + " loaders are alive", PATIENCE, () -> {
            collect();
            return status("real-estate").getInt("loaders") <= MOST_LOADERS;
        });
        assertTrue(status("real-estate").getInt("generation") > RELOADS);
    }

    private static void collect() {
        try {
            RunningServer.collectGarbage();
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertRefused(String file, String reason) {
        Waiting.until(
                file + " is refused as " + reason, PATIENCE, () -> operator.get("operator/plugins").list().stream()
                        .anyMatch(line -> line.getString("file").equals(file)
                                && line.getString("reason", "").equals(reason)));
        List<String> sentences = LANGUAGES.stream()
                .map(language -> operator.get("operator/plugins", language).list().stream()
                        .filter(line -> line.getString("file").equals(file))
                        .map(line -> line.getString("says"))
                        .findFirst()
                        .orElseThrow())
                .toList();
        assertEquals(LANGUAGES.size(), sentences.stream().distinct().count(), sentences.toString());
    }

    private JsonObject status(String id) {
        return find(id).orElseThrow();
    }

    private Optional<JsonObject> find(String id) {
        return operator.get("operator/plugins").expect(200).list().stream()
                .filter(line -> line.getString("id", "").equals(id))
                .findFirst();
    }

    private static void sign(Path jar) throws IOException, GeneralSecurityException {
        SignPlugin.sign(RunningServer.folder().resolve("secrets/dev.key"), "dev", jar);
    }
}
