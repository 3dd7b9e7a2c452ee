package org.meritrail.governance;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Who did what, and when. Entries are only ever added; every other record refers to one. */
public interface Journal {

    /**
     * Decides something, one decision at a time in the whole installation and all or nothing: what a refused or failed decision
     * wrote is undone. Within it whatever is read is as it will stay.
     */
    <T> Decision<T> decide(Supplier<Decision<T>> decision);

    /** Adds an entry; only within a decision. */
    Entry record(Actor who, String what, String subject, String note);

    /** The newest first. */
    List<Entry> entries(long before, int most);

    /** The time of the last entry; the epoch before the first. */
    Instant last();
}
