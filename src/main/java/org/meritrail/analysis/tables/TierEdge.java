package org.meritrail.analysis.tables;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Two tiers of which the one starts where the other ends, in some case. The last axis of a table of tiers is their edges. */
record TierEdge(int lower, int upper) {

    static List<TierEdge> all(Space space) {
        int band = space.axes().size() - 1;
        return Arrays.stream(space.all(row -> true)).boxed().flatMap(lower -> {
            int after = space.extent(lower, band).last(Integer.MAX_VALUE - 1) + 1;
            return Arrays.stream(space.all(upper -> space.extent(upper, band).next(0) == after && meetBeside(space, lower, upper)))
                    .mapToObj(upper -> new TierEdge(lower, upper));
        }).toList();
    }

    /** Whether some case but for the edges is of both. */
    static boolean meetBeside(Space space, int one, int other) {
        return IntStream.range(0, space.axes().size() - 1).allMatch(axis -> space.extent(one, axis).meets(space.extent(other, axis)));
    }
}
