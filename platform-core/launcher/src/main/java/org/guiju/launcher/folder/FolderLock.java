package org.guiju.launcher.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/** One launcher per data folder. The operating system releases the lock however the launcher ends. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;
    private final ProcessRecord holder;

    private FolderLock(FileChannel channel, ProcessRecord holder) {
        this.channel = channel;
        this.holder = holder;
    }

    public static FolderLock take(DataFolder folder) {
        return attempt(folder)
                .orElseThrow(() -> new LaunchRefusedException(
                        Refusal.ALREADY_RUNNING,
                        folder.root(),
                        holder(folder)
                                .running()
                                .map(process -> "" + process.pid())
                                .orElse("?")));
    }

    /** The lock, or nothing when another launcher holds it. */
    public static Optional<FolderLock> attempt(DataFolder folder) {
        try {
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            holder(folder).write(ProcessHandle.current());
            return Optional.of(new FolderLock(channel, holder(folder)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** Who holds the lock, or held it last. Kept beside the lock file: closing any handle on that would release it. */
    public static ProcessRecord holder(DataFolder folder) {
        return new ProcessRecord(folder.root().resolve("launcher.pid"));
    }

    @Override
    public void close() {
        try {
            holder.forget();
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
