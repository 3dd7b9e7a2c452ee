package org.meritrail.ledger;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Signed checkpoints of the ledger, as they left the machine. None is ever changed. */
public interface Checkpoints {

    /**
     * Signs the tree as it is now and keeps the note; only within a decision, after what it is to cover was added.
     *
     * @param entry of the act it is made for
     */
    Made make(long entry);

    /** @param note the text and its signatures */
    record Made(long size, long entry, String note) {
    }

    /** By size. */
    List<Made> all();

    /** Empty as long as there is none. */
    Optional<Made> latest();

    Optional<Made> ofSize(long size);

    /** That of an act, such as a release. */
    Optional<Made> of(long entry);

    /** The keys in use so far, the oldest first. */
    List<String> vkeys();

    /** The keys by the entries that say so. */
    SortedMap<Long, String> keys();

    /** From now on checkpoints are signed with the key of this {@code vkey}; only within a decision. @param entry that says so */
    void use(long entry, String vkey);
}
