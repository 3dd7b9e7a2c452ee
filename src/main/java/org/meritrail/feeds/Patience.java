package org.meritrail.feeds;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long to leave something alone that failed: one second at first, twice as long each time, half a minute at most. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Map<Object, Wait> waits = new ConcurrentHashMap<>();

    private record Wait(int failures, Duration length, long since) {
    }

    boolean isDue(Object what) {
        Wait wait = waits.get(what);
        return wait == null || System.nanoTime() - wait.since() >= wait.length().toNanos();
    }

    /** @return how long it is left alone now */
    Duration failed(Object what) {
        return waits.compute(what, (same, wait) -> new Wait(wait == null ? 1 : wait.failures() + 1,
                wait == null ? Duration.ofSeconds(1) : shorter(wait.length().multipliedBy(2)), System.nanoTime())).length();
    }

    int failures(Object what) {
        Wait wait = waits.get(what);
        return wait == null ? 0 : wait.failures();
    }

    void succeeded(Object what) {
        waits.remove(what);
    }

    boolean isTried() {
        return !waits.isEmpty();
    }

    private static Duration shorter(Duration length) {
        return length.compareTo(LONGEST) < 0 ? length : LONGEST;
    }
}
