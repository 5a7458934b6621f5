package org.unsaid.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The file beside the workspace whose bytes stand for things that one process does at a time. The system
/// releases them when a process ends, however it ends.
///
/// Closing any channel of a file drops every lock that the process has on it, so there is one channel a file,
/// shared by all workspaces of this process. Safe for any thread.
final class LockFile implements AutoCloseable {

    private static final Map<Path, LockFile> OPEN = new HashMap<>();
    private static final long POLL_MILLIS = 20;

    private final Path file;
    private final FileChannel channel;
    private int users;

    private LockFile(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    static LockFile beside(Path workspace) throws IOException {
        var real = workspace.toRealPath(); // two names of one workspace are one lock file
        var file = real.resolveSibling(real.getFileName() + ".lock");
        synchronized (OPEN) {
            var known = OPEN.get(file);
            var lockFile = known == null ? new LockFile(file) : known;
            OPEN.put(file, lockFile);
            lockFile.users++;
            return lockFile;
        }
    }

    /// @return empty if this or another process has it
    Optional<FileLock> tryLock(long place) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(place, 1, false));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    /// Waits for it; not by [FileChannel#lock], whose interruption would close the channel.
    ///
    /// @return empty if this or another process still has it at the end of the patience
    Optional<FileLock> lock(long place, Duration patience) throws IOException {
        var start = System.nanoTime();
        while (true) {
            var lock = tryLock(place);
            if (lock.isPresent() || System.nanoTime() - start > patience.toNanos()) {
                return lock;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (OPEN) {
            users--;
            if (users == 0) {
                OPEN.remove(file);
                channel.close();
            }
        }
    }
}
