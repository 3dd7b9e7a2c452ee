package org.meritrail.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether a file has been written to its end, as far as can be seen: neither its size nor its time changed while it was watched.
 * The time itself is not compared with any clock, since clocks of other machines differ and copies keep the time of the original.
 */
final class Settled {

    private final Duration quiet;
    private final Map<Path, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(long bytes, FileTime changed, long since) {
    }

    /** @param quiet how long a file must stay as it is */
    Settled(Duration quiet) {
        this.quiet = quiet;
    }

    boolean has(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Seen before = seen.get(file);
            if (before == null || before.bytes() != now.size() || !before.changed().equals(now.lastModifiedTime())) {
                seen.put(file, new Seen(now.size(), now.lastModifiedTime(), System.nanoTime()));
                return quiet.isZero();
            }
            return System.nanoTime() - before.since() >= quiet.toNanos();
        } catch (IOException gone) {
            seen.remove(file);
            return false;
        }
    }

    void forget(Path file) {
        seen.remove(file);
    }

    /** Files that somebody took away again. */
    void forgetGone() {
        seen.keySet().removeIf(file -> Files.notExists(file, LinkOption.NOFOLLOW_LINKS));
    }
}
