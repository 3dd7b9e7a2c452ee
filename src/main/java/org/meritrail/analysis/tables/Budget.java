package org.meritrail.analysis.tables;

/** How much may be looked at before an analysis gives up; counted, not timed, so that it gives up at the same place everywhere. */
final class Budget {

    /** What it costs to keep something that was found, which takes room, too. */
    static final int KEEPING = 100;

    private long left;

    Budget(long steps) {
        this.left = steps;
    }

    /** @throws Exhausted if that is more than is left */
    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new Exhausted();
        }
    }

    static final class Exhausted extends RuntimeException {

        Exhausted() {
            super("the table cannot be analysed within the budget", null, false, false);
        }
    }
}
