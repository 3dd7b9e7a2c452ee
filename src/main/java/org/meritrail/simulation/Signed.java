package org.meritrail.simulation;

import org.meritrail.explanation.Fact;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;

/** Differences as they are said. */
final class Signed {

    private Signed() {
    }

    /** With a plus where it is more. */
    static String of(Fact difference, Texts texts) {
        return (((Amount) difference.result(true)).number().signum() > 0 ? "+" : "") + difference.in(texts);
    }

    /** How much less, where it is below zero. */
    static Fact without(Fact difference) {
        Amount amount = (Amount) difference.result(true);
        return Fact.of(amount.with(amount.number().abs()));
    }
}
