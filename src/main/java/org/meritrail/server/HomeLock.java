package org.meritrail.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Makes a home folder this process's own until it ends, however it ends. The lock file says who holds it, for whoever comes second.
 */
final class HomeLock implements AutoCloseable {

    static final String FILE = "meritrail.lock";

    /** The lock is on a byte far behind the text, so that others can still read who holds it, on Windows too. */
    private static final long LOCKED_BYTE = 1_000_000;

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws UnableToStart if another process has it, or it cannot be made or written
     */
    static HomeLock take(Path home, Clock clock) {
        Path file = home.resolve(FILE);
        try {
            Files.createDirectories(home);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new UnableToStart("home-in-use", null, home.toString(), Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder(clock).getBytes(StandardCharsets.UTF_8)), 0);
            channel.force(true);
            return new HomeLock(channel);
        } catch (IOException unusable) {
            throw new UnableToStart("home-unusable", unusable, home.toString(), unusable.toString());
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String holder(Clock clock) {
        ProcessHandle process = ProcessHandle.current();
        return process.pid() + " (" + process.info().command().orElse("java") + ", " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + ")\n";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
