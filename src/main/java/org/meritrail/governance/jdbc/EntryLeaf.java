package org.meritrail.governance.jdbc;

import org.meritrail.governance.Entry;
import org.meritrail.ledger.Details;

/** An entry as a leaf of the ledger. */
final class EntryLeaf {

    private EntryLeaf() {
    }

    /** @param note the salted hash of what was said; empty if nothing was */
    static Details of(Entry entry, String note, Details details) {
        return Details.of("at", entry.at()).with("who", entry.who()).with("what", entry.what()).with("subject", entry.subject())
                .with("note", note).with("details", details);
    }
}
