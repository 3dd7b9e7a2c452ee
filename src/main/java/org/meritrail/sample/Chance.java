package org.meritrail.sample;

import java.util.SplittableRandom;

/** Repeatable chance. Only {@link SplittableRandom#nextLong} is used, whose sequence is the same on every release of Java. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** From the lower to the upper bound, both included. */
    int between(int lower, int upper) {
        return lower + (int) Math.floorMod(random.nextLong(), (long) upper - lower + 1);
    }

    boolean oneIn(int times) {
        return between(1, times) == 1;
    }

    /** A hump around zero: the sum of three throws. */
    int around(int width) {
        return between(-width, width) + between(-width, width) + between(-width, width);
    }
}
