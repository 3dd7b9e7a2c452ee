package org.meritrail.vocabulary;

import java.util.Locale;

/** The readings of an operation that a line chooses from. Words in the bundles under {@code option.<name>}. */
public enum Option {
    SUM, COUNT, MEAN,
    /** Of what lies below in a tree, each by its own weight. */
    WEIGHTED_MEAN,
    SMALLEST, LARGEST, FIRST, LAST,
    EACH_SLICE, WHOLE_AMOUNT, OVERAGE,
    ZERO_MISSING, ZERO_NOTHING_DUE,
    AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, EQUAL_TO, PRESENT, IS_MISSING,
    /** Of a difference that may be below zero. */
    PLAIN,
    NOT_BELOW_ZERO, DAYS, DAYS_BOTH_ENDS, MONTHS, CALENDAR_MONTHS, YEARS, LARGEST_FIRST, SMALLEST_FIRST, LARGEST_FIRST_NO_TIES,
    SMALLEST_FIRST_NO_TIES, BY_THE_SHARE, IN_PROPORTION,
    /** Of a payment: what happens where it is below zero, and at the end of which periods it is paid. */
    RECOVERED, NOTHING_DUE_BELOW_ZERO, WITHHELD, EACH_PERIOD, END_OF_QUARTER, END_OF_YEAR,
    /** Of a rounding line: the result stays exact. Written by the engine, not by analysts. */
    SHOWN_ONLY;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The columns of the Lines sheet that an operation may read, besides those every line has. */
    public enum Slot {
        OF, WITH, TABLE, COLUMN, OVER, WHICH, WINDOW, EARLIER_RESULTS, PARTS, RULE, OTHERWISE;

        /** Key of its heading in the bundles. */
        public String heading() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
