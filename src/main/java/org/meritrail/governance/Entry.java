package org.meritrail.governance;

import java.time.Instant;
import java.util.Optional;
import org.meritrail.kernel.Message;

/**
 * That somebody did something.
 *
 * @param number  1, 2, 3 ... without a gap
 * @param at      when it was recorded, to the microsecond; never before the entry above it, even if the clock was set back
 * @param what    a key such as {@code version.approved}; the bundles say it under {@code journal.}
 * @param subject what it was done to, such as {@code version 3}
 * @param note    what was said about it; empty if nothing was, or if it was erased
 */
public record Entry(long number, Instant at, String who, String what, String subject, String note) {

    /** Of its leaf in the ledger. */
    public static final String SCHEMA = "meritrail/ledger/entry/1";
    /** What the journal has room for. */
    public static final int LONGEST_NOTE = 2000;

    /** Why what somebody wrote cannot be kept as a note; empty if it can. PostgreSQL keeps no zero characters. */
    public static Optional<Message> reasonNotToNote(String note) {
        boolean kept = note.length() <= LONGEST_NOTE && note.indexOf('\0') < 0;
        return kept ? Optional.empty() : Optional.of(Message.of("refused.note", String.valueOf(LONGEST_NOTE)));
    }
}
