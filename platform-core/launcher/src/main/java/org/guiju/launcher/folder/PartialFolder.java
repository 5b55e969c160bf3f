package org.guiju.launcher.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Fills a folder under another name and renames it when complete, so that a crash never leaves half of it. */
public final class PartialFolder {

    /** Fills the folder it is given. */
    @FunctionalInterface
    public interface Filling {
        void fill(Path folder) throws IOException;
    }

    private PartialFolder() {}

    static Path of(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".part");
    }

    public static void fill(Path folder, Filling filling) throws IOException {
        Path partial = of(folder);
        DataFolder.delete(partial);
        Files.createDirectories(partial);
        filling.fill(partial);
        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    }
}
