package org.meritrail.authoring.difference;

import java.util.List;
import java.util.Locale;
import org.meritrail.authoring.meaning.Entry;
import org.meritrail.authoring.meaning.Kind;

/**
 * One entry that differs.
 *
 * @param before  null for what was added
 * @param after   null for what was removed
 * @param changes what is said of it otherwise than before; all that is said where it was added or removed, nothing where it moved
 * @param effect  whether it may change what the policy comes to: where rows may stand in any order, moving one does not
 */
public record Difference(What what, Entry before, Entry after, List<Change> changes, boolean effect) {

    /** What happened to an entry. One that was renamed or moved and changed besides is told twice. */
    public enum What {
        ADDED, REMOVED, RENAMED, CHANGED, MOVED;

        /** In bundles under {@code difference}, and in JSON. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The entry as it is or, where it was removed, as it was. */
    public Entry entry() {
        return after == null ? before : after;
    }

    public Kind kind() {
        return entry().kind();
    }
}
