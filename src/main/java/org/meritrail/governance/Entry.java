package org.meritrail.governance;

import java.time.Instant;

/**
 * That somebody did something.
 *
 * @param number  1, 2, 3 ... without a gap
 * @param at      when it was recorded, to the microsecond; never before the entry above it, even if the clock was set back
 * @param what    a key such as {@code version.approved}; the bundles say it under {@code journal.}
 * @param subject what it was done to, such as {@code version 3}
 * @param note    what was said about it; empty if nothing was
 */
public record Entry(long number, Instant at, String who, String what, String subject, String note) {
}
