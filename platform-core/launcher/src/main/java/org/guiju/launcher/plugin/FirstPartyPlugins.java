package org.guiju.launcher.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.launcher.folder.DataFolder;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;
import org.guiju.platform.extension.signing.SignPlugin;

/** The plugins built in this checkout: every Maven module below {@code modules/} and {@code plugins/}. */
public final class FirstPartyPlugins {

    private static final String KEY_ID = "dev";

    private final Path home;
    private final DataFolder folder;

    public FirstPartyPlugins(Path home, DataFolder folder) {
        this.home = home;
        this.folder = folder;
    }

    /** Copies and signs what changed and answers all jars in the inbox, ours and those an operator put there. */
    public List<Path> place() {
        try {
            Path key = key();
            for (Path jar : built()) {
                place(jar, key);
            }
            return list(folder.plugins(), ".jar");
        } catch (IOException | GeneralSecurityException failed) {
            throw new LaunchRefusedException(failed, Refusal.PLUGIN_MISSING, failed.getMessage());
        }
    }

    private List<Path> built() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String group : List.of("modules", "plugins")) {
            for (Path module : list(home.resolve(group), "")) {
                if (isPlugin(module)) {
                    jars.add(jarOf(module));
                }
            }
        }
        return jars;
    }

    /** The archetype beside them is a skeleton and declares no plugin of its own. */
    private static boolean isPlugin(Path module) throws IOException {
        Path pom = module.resolve("pom.xml");
        return Files.exists(pom) && !Files.readString(pom).contains("<packaging>maven-archetype</packaging>");
    }

    private static Path jarOf(Path module) throws IOException {
        String name = module.getFileName().toString();
        Path target = module.resolve("target");
        return list(target, ".jar").stream()
                .filter(jar -> jar.getFileName().toString().matches(name + "-[0-9][0-9.]*(-SNAPSHOT)?\\.jar"))
                .findFirst()
                .orElseThrow(() -> new LaunchRefusedException(Refusal.PLUGIN_MISSING, target.resolve(name + "-….jar")));
    }

    /** The secret key stays with the secrets; the server gets the public one to trust. */
    private Path key() throws IOException, GeneralSecurityException {
        Path secret = folder.secrets().resolve(KEY_ID + ".key");
        Path open = folder.secrets().resolve(KEY_ID + ".pub");
        if (Files.notExists(secret) || Files.notExists(open)) {
            Files.deleteIfExists(secret);
            Files.deleteIfExists(open);
            SignPlugin.keygen(folder.secrets(), KEY_ID);
        }
        Files.copy(open, folder.trustedKeys().resolve(KEY_ID + ".pub"), StandardCopyOption.REPLACE_EXISTING);
        return secret;
    }

    private void place(Path jar, Path key) throws IOException, GeneralSecurityException {
        String name = jar.getFileName().toString();
        Path placed = folder.plugins().resolve(name);
        if (Files.exists(folder.plugins().resolve(name + ".sig"))
                && Files.exists(placed)
                && Files.mismatch(jar, placed) < 0
                && signedWith(folder.plugins().resolve(name + ".sig"), key)) {
            return;
        }
        Files.copy(jar, placed, StandardCopyOption.REPLACE_EXISTING);
        SignPlugin.sign(key, KEY_ID, placed);
    }

    private static boolean signedWith(Path signature, Path key) throws IOException {
        return Files.getLastModifiedTime(signature).compareTo(Files.getLastModifiedTime(key)) >= 0;
    }

    private static List<Path> list(Path folder, String suffix) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            Path[] found = entries.filter(
                            entry -> entry.getFileName().toString().endsWith(suffix))
                    .toArray(Path[]::new);
            Arrays.sort(found);
            return List.of(found);
        }
    }
}
