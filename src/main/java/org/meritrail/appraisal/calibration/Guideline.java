package org.meritrail.appraisal.calibration;

import java.math.RoundingMode;
import org.meritrail.kernel.Exact;

/**
 * How many of a unit should have one rating; a row of the policy's table.
 *
 * @param row     the row's id, with which it is found in its table
 * @param atLeast share of those rated; null if the row states none
 * @param atMost  share of those rated; null if the row states none
 */
public record Guideline(String rating, String row, Exact atLeast, Exact atMost) {

    /** Whole people, rounded up: 5 % of 30 are two. */
    int fewest(int rated) {
        return atLeast == null ? 0 : whole(atLeast, rated, RoundingMode.CEILING);
    }

    /** Whole people, rounded down: 15 % of 30 are four. */
    int most(int rated) {
        return atMost == null ? rated : whole(atMost, rated, RoundingMode.FLOOR);
    }

    private static int whole(Exact share, int rated, RoundingMode mode) {
        return share.times(Exact.of(rated)).roundTo(Exact.ONE, mode).toDecimal(0).intValueExact();
    }
}
