package org.meritrail.vocabulary;

import java.util.Locale;

/** The readings of an operation that a line chooses from. Words in the bundles under {@code option.<name>}. */
public enum Option {
    SUM, COUNT, MEAN, SMALLEST, LARGEST, FIRST, LAST,
    EACH_SLICE, WHOLE_AMOUNT, OVERAGE,
    ZERO_MISSING, ZERO_NOTHING_DUE,
    MISSING_STOPS, MISSING_LEFT_OUT, MISSING_COUNTS_ZERO,
    AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, EQUAL_TO, PRESENT, IS_MISSING;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The columns of the Lines sheet that an operation may read, besides those every line has. */
    public enum Slot {
        OF, WITH, TABLE, COLUMN, OVER, WHICH, PARTS, RULE, OTHERWISE
    }
}
