package org.meritrail.privacy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.meritrail.governance.Entry;

/**
 * That somebody asked to erase a person, and what somebody else decided.
 *
 * @param key         of the person
 * @param participant the code; the token of an erased person
 * @param name        empty if there is none, and once the person is erased
 * @param decided     null until somebody has
 */
public record Erasure(int number, String key, String participant, String name, State state, Entry requested, Entry decided) {

    public enum State {
        REQUESTED, ERASED, REJECTED;

        /** As it is stored and sent. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return state == State.REQUESTED;
    }

    /** Who did what, the oldest first. */
    public List<Entry> history() {
        return Stream.of(requested, decided).filter(entry -> entry != null).toList();
    }
}
