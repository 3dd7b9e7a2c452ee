package org.meritrail.privacy;

import java.util.List;
import java.util.stream.Stream;
import org.meritrail.governance.Entry;

/**
 * That nothing of a person, or nothing at all, may be erased.
 *
 * @param key         of the person; empty for everyone
 * @param participant the code; empty for everyone
 * @param lifted      null while it holds
 */
public record LegalHold(int number, String key, String participant, Entry set, Entry lifted) {

    public boolean holds() {
        return lifted == null;
    }

    public boolean isForEveryone() {
        return key.isEmpty();
    }

    /** Who did what, the oldest first. */
    public List<Entry> history() {
        return Stream.of(set, lifted).filter(entry -> entry != null).toList();
    }
}
