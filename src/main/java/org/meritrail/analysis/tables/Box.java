package org.meritrail.analysis.tables;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Cells next to each other on every axis, both ends included. */
record Box(int[] from, int[] to) {

    Box below(Cut cut) {
        int[] narrowed = to.clone();
        narrowed[cut.axis()] = cut.after();
        return new Box(from, narrowed);
    }

    Box above(Cut cut) {
        int[] narrowed = from.clone();
        narrowed[cut.axis()] = cut.after() + 1;
        return new Box(narrowed, to);
    }

    Box and(Box other) {
        int[] lower = from.clone();
        int[] upper = to.clone();
        for (int axis = 0; axis < from.length; axis++) {
            lower[axis] = Math.max(from[axis], other.from[axis]);
            upper[axis] = Math.min(to[axis], other.to[axis]);
        }
        return new Box(lower, upper);
    }

    boolean isEmpty() {
        return IntStream.range(0, from.length).anyMatch(axis -> from[axis] > to[axis]);
    }

    /** All cells of the axes but one. */
    Box with(int axis, int first, int last) {
        int[] lower = from.clone();
        int[] upper = to.clone();
        lower[axis] = first;
        upper[axis] = last;
        return new Box(lower, upper);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Box box && Arrays.equals(from, box.from) && Arrays.equals(to, box.to);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(from) + Arrays.hashCode(to);
    }
}
