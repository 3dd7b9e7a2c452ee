package org.meritrail.analysis.tables;

import java.util.BitSet;

/** On which cells of one axis a row holds. */
sealed interface Extent {

    /** Some cells next to each other. @param first more than last where the row holds nowhere */
    record Run(int first, int last) implements Extent {
        @Override
        public int next(int from) {
            int at = Math.max(from, first);
            return at <= last ? at : NONE;
        }

        @Override
        public int last(int to) {
            int at = Math.min(to, last);
            return at >= first ? at : -1;
        }

        @Override
        public int endOfRun(int from) {
            return last;
        }
    }

    record Some(BitSet cells) implements Extent {
        @Override
        public int next(int from) {
            int at = cells.nextSetBit(from);
            return at < 0 ? NONE : at;
        }

        @Override
        public int last(int to) {
            return cells.previousSetBit(to);
        }

        @Override
        public int endOfRun(int from) {
            return cells.nextClearBit(from) - 1;
        }
    }

    /** After every cell. */
    int NONE = Integer.MAX_VALUE;

    static Extent of(BitSet cells) {
        int first = cells.nextSetBit(0);
        int last = cells.length() - 1;
        return first < 0 ? new Run(0, -1) : cells.cardinality() == last - first + 1 ? new Run(first, last) : new Some(cells);
    }

    /** The first cell at or after one, or {@link #NONE}. */
    int next(int from);

    /** The last cell at or before one, or one below zero. */
    int last(int to);

    /** The last cell of those that hold without a break from one that holds. */
    int endOfRun(int from);

    default boolean meets(int from, int to) {
        return next(from) <= to;
    }

    default boolean covers(int from, int to) {
        return next(from) == from && endOfRun(from) >= to;
    }

    default boolean meets(Extent other) {
        int at = next(0);
        while (at != NONE) {
            int reached = other.next(at);
            if (reached == at || reached == NONE) {
                return reached == at;
            }
            at = next(reached);
        }
        return false;
    }

    default boolean meets(BitSet set) {
        int at = set.nextSetBit(0);
        while (at >= 0) {
            int reached = next(at);
            if (reached == at || reached == NONE) {
                return reached == at;
            }
            at = set.nextSetBit(reached);
        }
        return false;
    }

    default BitSet toSet() {
        BitSet set = new BitSet();
        for (int at = next(0); at != NONE; at = next(endOfRun(at) + 1)) {
            set.set(at, endOfRun(at) + 1);
        }
        return set;
    }

    default void removeFrom(BitSet set) {
        for (int at = next(0); at != NONE; at = next(endOfRun(at) + 1)) {
            set.clear(at, endOfRun(at) + 1);
        }
    }
}
