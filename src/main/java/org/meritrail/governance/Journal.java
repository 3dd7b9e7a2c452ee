package org.meritrail.governance;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.meritrail.ledger.Details;

/** Who did what, and when. Entries are only ever added, each with a leaf of the ledger; every other record refers to one. */
public interface Journal {

    /**
     * Decides something, one decision at a time in the whole installation and all or nothing: what a refused or failed decision
     * wrote is undone. Within it whatever is read is as it will stay. Refused where it is recorded that somebody did something whose account
     * was taken out of use.
     */
    <T> Decision<T> decide(Supplier<Decision<T>> decision);

    /**
     * Adds an entry; only within a decision.
     *
     * @param details what the act binds, by value or by SHA-256
     */
    Entry record(Actor who, String what, String subject, String note, Details details);

    /** Of an act that binds nothing but itself. */
    default Entry record(Actor who, String what, String subject, String note) {
        return record(who, what, subject, note, Details.NONE);
    }

    /**
     * Adds a leaf of its own for each of the things that an entry brought about, so that one can be proven without showing the others.
     *
     * @param entry  of this decision
     * @param schema says what the details are, such as {@code meritrail/ledger/payout/1}
     */
    void bind(Entry entry, String schema, List<Details> each);

    /** The salted SHA-256 of what was said, as the entry's leaf has it; empty if nothing was, or if it was erased. */
    String noteHash(Entry entry);

    /** Erases what was said about an entry, from which on its leaf's hash tells nothing; only within a decision. */
    void forgetNote(Entry entry);

    /** The newest first. */
    List<Entry> entries(long before, int most);

    /** The time of the last entry; the epoch before the first. */
    Instant last();
}
