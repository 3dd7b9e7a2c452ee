package org.meritrail.settlement;

import java.util.Locale;
import org.meritrail.governance.Entry;

/** What was decided about an adjustment; nothing comes after it. */
public enum AdjustmentStep {
    APPROVED, REJECTED, WITHDRAWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state it leads to. */
    public Adjustment after(Adjustment.Requested before, Entry entry) {
        return this == APPROVED ? new Adjustment.Approved(before, entry)
                : this == REJECTED ? new Adjustment.Rejected(before, entry) : new Adjustment.Withdrawn(before, entry);
    }
}
