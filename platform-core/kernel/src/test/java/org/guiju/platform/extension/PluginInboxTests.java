package org.guiju.platform.extension;

import static org.guiju.platform.extension.Workshop.VENDOR;
import static org.guiju.platform.extension.Workshop.greeter;
import static org.guiju.platform.extension.Workshop.greetings;
import static org.guiju.platform.extension.Workshop.plain;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guiju.platform.extension.signing.PluginSignature;
import org.guiju.testkit.plugin.PluginJar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluginInboxTests {

    private Workshop workshop;

    @BeforeEach
    void furnish(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    @Test
    void signedFileIsLetIn() {
        workshop.place(greeter("good", "1.0.0", "hello"));

        try (PluginHost host = workshop.host()) {
            assertEquals(List.of("hello"), greetings(host));
            assertEquals(VENDOR, Workshop.status(host, "good").keyId());
        }
    }

    @Test
    void unsignedFileIsRefused() {
        plain("bad", "1.0.0").writeTo(workshop.inbox);

        assertRefused(Reason.UNSIGNED);
    }

    @Test
    void malformedSignatureIsRefused() throws IOException {
        Path jar = workshop.place(plain("bad", "1.0.0"));
        Files.writeString(PluginSignature.fileFor(jar), "../vendor:AAAA");

        assertRefused(Reason.MALFORMED_SIGNATURE);
    }

    @Test
    void unknownKeyIsRefused() {
        workshop.newKey("stranger");
        workshop.sign("stranger", plain("bad", "1.0.0").writeTo(workshop.inbox));

        assertRefused(Reason.UNKNOWN_KEY);
    }

    @Test
    void strangerWhoClaimsATrustedKeyIsRefused() throws IOException {
        workshop.newKey("stranger");
        Path signature = workshop.sign("stranger", plain("bad", "1.0.0").writeTo(workshop.inbox));
        Files.writeString(signature, Files.readString(signature).replace("stranger:", VENDOR + ":"));

        assertRefused(Reason.BAD_SIGNATURE);
    }

    @Test
    void revokedKeyIsRefused() {
        workshop.place(plain("bad", "1.0.0"));
        workshop.revoke(VENDOR);

        assertRefused(Reason.REVOKED_KEY);
    }

    @Test
    void anyFlippedBitIsRefused() throws IOException {
        Path jar = workshop.place(plain("bad", "1.0.0"));
        byte[] content = Files.readAllBytes(jar);
        for (int at = 0; at < content.length; at += content.length / 16) {
            content[at] ^= 1;
            Files.write(jar, content);
            assertRefused(Reason.BAD_SIGNATURE);
            content[at] ^= 1;
        }
    }

    @Test
    void removedEntryIsRefused() throws IOException {
        Path jar = workshop.place(plain("bad", "1.0.0"));
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Files.delete(zip.getPath("pages/home.xhtml"));
        }

        assertRefused(Reason.BAD_SIGNATURE);
    }

    @Test
    void oversizedFileIsRefused() throws IOException {
        Path jar = workshop.place(plain("bad", "1.0.0"));
        try (FileChannel file = FileChannel.open(jar, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[1]), PluginFile.MOST_BYTES);
        }

        assertRefused(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../escaped.txt",
                "pages/../../escaped.txt",
                "/etc/escaped.txt",
                "C:/escaped.txt",
                "pages\\..\\escaped.txt",
                "../bad-1.0.0.jar-sibling/escaped.txt",
                "pages//escaped.txt"
            })
    void nameThatEscapesIsRefused(String name) {
        workshop.place(plain("bad", "1.0.0").entry(name, new byte[1]));

        assertRefused(Reason.UNSAFE_ENTRY);
    }

    @Test
    void symbolicLinkIsRefused() throws IOException {
        Path jar = plain("bad", "1.0.0").entry("pages/zz-link", new byte[1]).writeTo(workshop.inbox);
        byte[] content = Files.readAllBytes(jar);
        byte[] name = "pages/zz-link".getBytes(StandardCharsets.UTF_8);
        int mode = lastIndexOf(content, name) - 46 + 40;
        content[mode + 1] = (byte) 0xA0;
        Files.write(jar, content);
        workshop.sign(VENDOR, jar);

        assertRefused(Reason.UNSAFE_ENTRY);
    }

    @Test
    void namesThatDifferInCaseOnlyAreRefused() {
        workshop.place(plain("bad", "1.0.0").text("pages/HOME.xhtml", "<p/>"));

        assertRefused(Reason.DUPLICATE_ENTRY);
    }

    @Test
    void nestedArchiveIsRefused() {
        workshop.place(plain("bad", "1.0.0").entry("lib/other.JAR", new byte[1]));

        assertRefused(Reason.NESTED_ARCHIVE);
    }

    @Test
    void tooManyEntriesAreRefused() {
        PluginJar crowd = plain("bad", "1.0.0");
        for (int i = 0; i <= JarInspection.MOST_ENTRIES; i++) {
            crowd.entry("pages/" + i, new byte[0]);
        }
        workshop.place(crowd);

        assertRefused(Reason.TOO_MANY_ENTRIES);
    }

    @Test
    void zipBombIsRefused() throws IOException {
        Path jar = workshop.inbox.resolve("bomb.jar");
        byte[] zeros = new byte[1 << 20];
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("pages/bomb"));
            for (long written = 0; written <= JarInspection.MOST_UNPACKED; written += zeros.length) {
                zip.write(zeros);
            }
        }
        workshop.sign(VENDOR, jar);

        assertRefused(Reason.TOO_LARGE_UNPACKED);
    }

    @Test
    void fileThatIsNoZipIsRefused() throws IOException {
        Path jar = Files.writeString(workshop.inbox.resolve("text.jar"), "not a jar");
        workshop.sign(VENDOR, jar);

        assertRefused(Reason.NOT_A_JAR);
    }

    @Test
    void damagedEntryIsRefused() throws IOException {
        Path jar = plain("bad", "1.0.0").text("pages/zz", "x".repeat(300)).writeTo(workshop.inbox);
        byte[] content = Files.readAllBytes(jar);
        byte[] name = "pages/zz".getBytes(StandardCharsets.UTF_8);
        content[lastIndexOf(content, name) - 46 + 16] ^= 1;
        Files.write(jar, content);
        workshop.sign(VENDOR, jar);

        assertRefused(Reason.DAMAGED_ENTRY);
    }

    @ParameterizedTest
    @CsvSource({
        "Plugin-Id, Bad Id",
        "Plugin-Id, x",
        "Plugin-Version, 1",
        "Plugin-Version, latest",
        "Plugin-Requires, >=one",
        "Plugin-Provider, ' '",
        "Plugin-Dependencies, ../other@>=1.0.0",
        "Plugin-Dependencies, other@nonsense",
        "Class-Path, evil.jar"
    })
    void malformedManifestIsRefused(String attribute, String value) {
        workshop.place(plain("bad", "1.0.0").manifest(attribute, value), "bad.jar");

        assertEquals(
                List.of(attribute), assertRefused(Reason.MALFORMED_MANIFEST).details());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plugin-Id", "Plugin-Version", "Plugin-Provider", "Plugin-Requires"})
    void incompleteManifestIsRefused(String attribute) {
        workshop.place(plain("bad", "1.0.0").withoutManifest(attribute));

        assertEquals(
                List.of(attribute), assertRefused(Reason.MALFORMED_MANIFEST).details());
    }

    @Test
    void pluginForAnotherPlatformIsRefused() {
        workshop.place(plain("bad", "1.0.0").manifest("Plugin-Requires", ">=2.0.0"));

        assertRefused(Reason.OTHER_PLATFORM_VERSION);
    }

    @Test
    void olderVersionIsRefusedEvenAfterTheNewerOneWasRemoved() {
        Path newer = workshop.place(greeter("good", "1.10.0", "hello"));
        workshop.host().close();
        workshop.remove(newer);
        workshop.place(greeter("good", "1.9.0", "hello"));

        Refusal refusal = assertRefused(Reason.DOWNGRADE);
        assertEquals(List.of("good", "1.9.0", "1.10.0"), refusal.details());
    }

    @Test
    void secondFileWithTheSameIdIsRefused() {
        workshop.place(greeter("good", "1.0.0", "hello"), "a.jar");
        workshop.place(greeter("good", "1.0.0", "hallo"), "b.jar");

        try (PluginHost host = workshop.host()) {
            assertEquals(List.of("hello"), greetings(host));
            assertEquals(Optional.of(Reason.DUPLICATE_ID), refused(host).reason());
        }
    }

    @Test
    void fileThatTurnsBadDoesNotTakeAwayWhatRuns() throws IOException {
        Path jar = workshop.place(greeter("good", "1.0.0", "hello"));
        try (PluginHost host = workshop.host()) {
            Files.write(jar, new byte[] {1}, StandardOpenOption.APPEND);
            host.refresh();

            assertEquals(List.of("hello"), greetings(host));
            assertEquals(Optional.of(Reason.BAD_SIGNATURE), refused(host).reason());
        }
    }

    @Test
    void uploadSurvivesARestart(@TempDir Path elsewhere) {
        Path jar = greeter("good", "1.0.0", "hello").writeTo(elsewhere);
        workshop.sign(VENDOR, jar);
        try (PluginHost host = workshop.host()) {
            assertInstanceOf(Admission.Admitted.class, host.admit(jar));
            assertEquals(List.of("hello"), greetings(host));
        }
        workshop.remove(jar);

        try (PluginHost host = workshop.host()) {
            assertEquals(List.of("hello"), greetings(host));
        }
    }

    @Test
    void refusedUploadChangesNothing(@TempDir Path elsewhere) {
        workshop.place(greeter("good", "1.1.0", "hello"));
        Path older = greeter("good", "1.0.0", "hallo").writeTo(elsewhere);
        workshop.sign(VENDOR, older);
        try (PluginHost host = workshop.host()) {
            Refusal refusal = assertInstanceOf(Refusal.class, host.admit(older));

            assertEquals(Reason.DOWNGRADE, refusal.reason());
            assertEquals(List.of("hello"), greetings(host));
            assertEquals(1, host.generation("good"));
        }
    }

    @Test
    void changedCopyInTheStoreIsRefusedAtTheNextStart(@TempDir Path elsewhere) throws IOException {
        Path jar = greeter("good", "1.0.0", "hello").writeTo(elsewhere);
        workshop.sign(VENDOR, jar);
        Path kept;
        try (PluginHost host = workshop.host()) {
            host.admit(jar);
            kept = host.packageOf("good").orElseThrow().jar();
        }
        assertFalse(Files.getPosixFilePermissions(kept).toString().contains("WRITE"));
        assertTrue(kept.toFile().setWritable(true));
        Files.write(kept, new byte[] {1}, StandardOpenOption.APPEND);

        assertRefused(Reason.BAD_SIGNATURE);
    }

    @Test
    void copySwappedForAnotherSignedFileIsRefused(@TempDir Path elsewhere) throws IOException {
        Path jar = greeter("good", "1.0.0", "hello").writeTo(elsewhere);
        Path other = greeter("other", "1.0.0", "hallo").writeTo(elsewhere);
        workshop.sign(VENDOR, jar);
        workshop.sign(VENDOR, other);
        Path kept;
        try (PluginHost host = workshop.host()) {
            host.admit(jar);
            kept = host.packageOf("good").orElseThrow().jar();
        }
        Files.delete(kept);
        Files.delete(PluginSignature.fileFor(kept));
        Files.copy(other, kept);
        Files.copy(PluginSignature.fileFor(other), PluginSignature.fileFor(kept));

        assertRefused(Reason.STORE_DAMAGED);
    }

    private PluginStatus refused(PluginHost host) {
        return host.statuses().stream()
                .filter(status -> status.state() == PluginState.REFUSED)
                .findFirst()
                .orElseThrow();
    }

    /** One refusal, for this reason, told in three languages, and nothing loaded. */
    private Refusal assertRefused(Reason reason) {
        try (PluginHost host = workshop.host()) {
            assertEquals(1, host.statuses().size(), () -> host.statuses().toString());
            PluginStatus status = refused(host);
            assertEquals(Optional.of(reason), status.reason(), () -> status.toString());
            assertAll(List.of("zh-CN", "zh-TW", "en").stream()
                    .map(Locale::forLanguageTag)
                    .map(reader -> () -> assertFalse(status.sentence(reader).contains("{"))));
            assertEquals(List.of(), host.running());
            return new Refusal(status.fileName(), status.reason().orElseThrow(), status.details());
        }
    }

    private static int lastIndexOf(byte[] content, byte[] part) {
        for (int at = content.length - part.length; at >= 0; at--) {
            if (Arrays.equals(content, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("not found");
    }
}
