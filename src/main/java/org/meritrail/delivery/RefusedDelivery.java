package org.meritrail.delivery;

import java.util.List;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;

/** Something that was handed in and could not be taken. @param files what of it is kept all the same */
public record RefusedDelivery(String name, Fingerprint sha256, List<Message> reasons, Entry entry, List<Fingerprint> files) {

    private static final int LONGEST_NOTE = 2000;

    /** What the entry says of them. */
    public String note() {
        return note(reasons);
    }

    static String note(List<Message> reasons) {
        return Shortened.text(String.join(" ", reasons.stream().map(reason -> reason.in(Texts.ENGLISH)).toList()), LONGEST_NOTE);
    }
}
