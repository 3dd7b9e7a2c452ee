package org.meritrail.batch;

import java.util.Locale;

/** What happens to a run after it was started, at most once each. */
public enum RunStep {
    CALCULATED, FAILED, REVIEWED, DISCARDED, RELEASED, WRITTEN;

    /** As it is stored. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
