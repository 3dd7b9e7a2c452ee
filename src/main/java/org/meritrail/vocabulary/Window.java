package org.meritrail.vocabulary;

import java.util.Locale;

/** Which records count, by when they are dated; each contains the one before it. */
public enum Window {
    THIS_PERIOD,
    /** From the day the plan's year starts to the end of the period. */
    YEAR_TO_DATE,
    /** Everything up to the end of the period. */
    TO_DATE;

    /** The key of its word in the bundles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
