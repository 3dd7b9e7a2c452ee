package org.meritrail.governance;

import java.time.Duration;
import java.time.Instant;

/** How long who guesses has to wait. */
final class Throttle {

    static final int MOST_FROM_AN_ADDRESS = 50;

    /** The time that failures from one address are counted over. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** 1, 2, 4, 8 and then 15 minutes from the fifth failure in a row on. */
    static Duration wait(int failuresInARow) {
        if (failuresInARow < FREE_FAILURES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failuresInARow - FREE_FAILURES, 10);
        Duration wait = Duration.ofMinutes(1L << doublings);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    /** Also where the clock was set back since then: nobody waits until it has caught up. */
    static boolean isWithin(Duration wait, Instant then, Instant now) {
        return Duration.between(then, now).abs().compareTo(wait) < 0;
    }

    private Throttle() {
    }
}
