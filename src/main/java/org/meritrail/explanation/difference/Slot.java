package org.meritrail.explanation.difference;

import java.util.function.Supplier;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Result;

/**
 * One place of a calculation that both explanations do.
 *
 * @param before   how often what the calculation before came to counts; null for everything else
 * @param from     null where there is nothing on that side
 * @param to       null where there is nothing on that side
 * @param decision whether it differs since something else was decided, and not by what it came to
 * @param name     what stands here
 * @param why      what makes it differ
 */
record Slot(Exact before, Result from, Result to, boolean decision, String name, Supplier<Shares> why) {

    static Slot before(Exact times, String name) {
        return new Slot(times, null, null, false, name, () -> Shares.NONE);
    }

    /** The same on both sides. */
    static Slot fixed(Result value) {
        return new Slot(null, value, value, false, "", () -> Shares.NONE);
    }

    boolean isBefore() {
        return before != null;
    }
}
