package org.guiju.platform.extension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at the inbox and the trusted keys now and then, so a new file or a revoked key counts without a restart. Looks
 * at names, sizes and times only; judging is left to the host.
 */
final class PluginWatch implements Runnable {

    private final PluginHost host;
    private final List<Path> folders;
    private List<String> seen;

    PluginWatch(PluginHost host, Path... folders) {
        this.host = host;
        this.folders = List.of(folders);
        seen = look();
    }

    @Override
    public synchronized void run() {
        List<String> now = look();
        if (!now.equals(seen) || waitsForMigration()) {
            seen = now;
            host.refresh();
        }
    }

    private boolean waitsForMigration() {
        return host.statuses().stream().anyMatch(status -> status.state() == PluginState.WAITS_FOR_MIGRATION);
    }

    private List<String> look() {
        return folders.stream().flatMap(PluginWatch::look).toList();
    }

    private static Stream<String> look(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(PluginWatch::describe).toList().stream();
        } catch (IOException absent) {
            return Stream.of(folder + " absent");
        }
    }

    private static String describe(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + attributes.size() + " " + attributes.lastModifiedTime();
        } catch (IOException gone) {
            return file + " gone";
        }
    }
}
