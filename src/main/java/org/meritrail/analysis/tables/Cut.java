package org.meritrail.analysis.tables;

import java.util.Arrays;

/**
 * Where a box is cut in two.
 *
 * @param after the last cell of the lower part
 */
record Cut(int axis, int after) {

    /**
     * The cut that leaves the least to do on both sides: the sum of the squares of how many rows lie in each. A table that can be cut
     * without cutting a row falls apart in as many steps as it has rows.
     *
     * @param rows at least one of which does not hold on the whole box
     */
    static Cut best(Space space, Box box, int[] rows) {
        Cut best = null;
        long least = Long.MAX_VALUE;
        for (int axis = 0; axis < space.axes().size(); axis++) {
            int from = box.from()[axis];
            int to = box.to()[axis];
            int[] firsts = new int[rows.length];
            int[] lasts = new int[rows.length];
            int[] candidates = new int[3 * rows.length];
            for (int at = 0; at < rows.length; at++) {
                Extent extent = space.extent(rows[at], axis);
                firsts[at] = extent.next(from);
                lasts[at] = extent.last(to);
                candidates[3 * at] = firsts[at] - 1;
                candidates[3 * at + 1] = lasts[at];
                candidates[3 * at + 2] = extent.endOfRun(firsts[at]);
            }
            Arrays.sort(firsts);
            Arrays.sort(lasts);
            Arrays.sort(candidates);
            int below = 0;
            int ended = 0;
            for (int at = 0; at < candidates.length; at++) {
                int after = candidates[at];
                if (after < from || after >= to || at > 0 && after == candidates[at - 1]) {
                    continue;
                }
                while (below < rows.length && firsts[below] <= after) {
                    below++;
                }
                while (ended < rows.length && lasts[ended] <= after) {
                    ended++;
                }
                long above = rows.length - ended;
                long cost = (long) below * below + above * above;
                if (cost < least) {
                    least = cost;
                    best = new Cut(axis, after);
                }
            }
        }
        return best;
    }
}
