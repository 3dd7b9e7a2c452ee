package org.meritrail.vocabulary;

/**
 * Which records a line reads besides its own and those above.
 *
 * @param set    their set; for groups, the set whose records are the groups; empty where the operation reads none
 * @param reach  which of them belong to a record of the line
 * @param window which of them count
 * @param again  of earlier periods, whether they are calculated again with this policy and data, and not read as they were paid
 */
public record Over(String set, Reach reach, Window window, boolean again) {

    public static final Over NOTHING = new Over("", Reach.BELOW, Window.THIS_PERIOD, false);

    /** Whether what is read was worked out for another period. */
    public boolean isOfEarlierPeriods() {
        return reach == Reach.EARLIER_PERIODS || reach == Reach.EARLIER_PERIODS_OF_THE_YEAR;
    }

    /** How the records that are read belong to the record that reads them. */
    public enum Reach {
        /** They lie below it. */
        BELOW,
        /** They are of the participants who report to it on the record's day. */
        DIRECT_REPORTS,
        /** They are of the participants who report to it, or to someone who does, on the record's day. */
        EVERYONE_BELOW,
        /** They are of the line's own set and owner, and come before it or are itself. */
        UP_TO_THIS,
        /** They are of the line's own set and owner, and come before it. */
        EARLIER_RECORDS,
        /** They are the line's own record in earlier periods. */
        EARLIER_PERIODS,
        /** They are the line's own record in earlier periods of the plan's year. */
        EARLIER_PERIODS_OF_THE_YEAR
    }
}
