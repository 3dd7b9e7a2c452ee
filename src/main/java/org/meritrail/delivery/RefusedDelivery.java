package org.meritrail.delivery;

import java.util.List;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;

/**
 * Something that was handed in and could not be taken.
 *
 * @param reasons none once the note of the entry, which says them too, was erased
 * @param files   what of it is kept all the same
 */
public record RefusedDelivery(String name, Fingerprint sha256, List<Message> reasons, Entry entry, List<Fingerprint> files) {

    /** What the entry says of them. */
    public String note() {
        return note(reasons);
    }

    static String note(List<Message> reasons) {
        return Shortened.text(said(reasons), Entry.LONGEST_NOTE);
    }

    /** All that the reasons say, of which the note has the beginning. */
    public String said() {
        return said(reasons);
    }

    private static String said(List<Message> reasons) {
        return String.join(" ", reasons.stream().map(reason -> reason.in(Texts.ENGLISH)).toList());
    }
}
