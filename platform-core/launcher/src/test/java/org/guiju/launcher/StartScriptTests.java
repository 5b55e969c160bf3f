package org.guiju.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.guiju.launcher.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of a start that runs before there is a JVM. */
class StartScriptTests {

    private static final Path SCRIPT = Path.of("../../guiju").toAbsolutePath().normalize();

    @TempDir
    private Path home;

    private record Answer(int exitCode, String text) {}

    @Test
    void oldJdkIsRefusedInOneLine() throws IOException, InterruptedException {
        Answer answer = start("C", oldJdk("17.0.15"));
        assertEquals(Refusal.JDK_TOO_OLD.exitCode(), answer.exitCode());
        assertTrue(answer.text().startsWith("Guiju needs JDK 21 or newer; found: 17"), answer.text());
        assertEquals(1, answer.text().lines().count());
    }

    @Test
    void veryOldJdkIsRefusedInChinese() throws IOException, InterruptedException {
        Answer answer = start("zh_CN.UTF-8", oldJdk("1.8.0_402"));
        assertEquals(Refusal.JDK_TOO_OLD.exitCode(), answer.exitCode());
        assertTrue(answer.text().startsWith("需要 JDK 21 或更新版本，现在是： 8"), answer.text());
    }

    private Path oldJdk(String version) throws IOException {
        Path bin = Files.createDirectories(home.resolve("jdk/bin"));
        for (String program : new String[] {"java", "javac"}) {
            Path file = Files.writeString(
                    bin.resolve(program), "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2025-04-15' >&2\n");
            assertTrue(file.toFile().setExecutable(true));
        }
        return bin.getParent();
    }

    private Answer start(String language, Path jdk) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", SCRIPT.toString(), "--help").redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "LC_ALL", language,
                        "JAVA_HOME", jdk.toString(),
                        "GUIJU_JVM_FOLDER", home.resolve("none").toString(),
                        "HOME", home.toString(),
                        "PATH", jdk.resolve("bin") + ":/usr/bin:/bin"));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
