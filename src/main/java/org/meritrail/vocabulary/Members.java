package org.meritrail.vocabulary;

import java.util.Arrays;

/**
 * Which results of an operand a step took in, where these are not simply those of its own record or of the ones above.
 *
 * @param line  the operand's id
 * @param all   positions in the operand's scope; steps that take in ever more share them
 * @param count how many of them, from the first, the step took in
 * @param times how often it took in each of them; null if each once
 */
public record Members(String line, int[] all, int count, int[] times) {

    public Members(String line, int[] positions) {
        this(line, positions, positions.length, null);
    }

    /** How often the step took in the result at an index of {@link #positions}. */
    public int times(int index) {
        return times == null ? 1 : times[index];
    }

    /** In the operand's scope. */
    public int[] positions() {
        return count == all.length ? all : Arrays.copyOf(all, count);
    }
}
