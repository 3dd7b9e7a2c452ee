package org.meritrail.explanation;

import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Value;

/**
 * A result that a calculation took in.
 *
 * @param reference how the calculation names it
 * @param itself    whether it is of the very record that is worked out
 * @param times     how often it counts
 * @param unnamed   whether it stands in no step of its own, since it is one of very many results of others
 */
record Taken(String reference, Result result, boolean itself, int times, boolean unnamed) {

    static Taken of(String reference, Result result) {
        return new Taken(reference, result, true, 1, false);
    }

    /** One that is built in, or too many to have a step each. */
    static Taken literal(Result result, boolean itself, int times, boolean unnamed) {
        return new Taken(written(result), result, itself, times, unnamed);
    }

    private static String written(Result result) {
        return result.fold(amount -> amount.number().plain(), label -> Calculation.WORD + label.text(), day -> day.date().toString(),
                answer -> answer.yes() ? "yes" : "no", nothing -> "0", missing -> "0");
    }

    /** Zero for what is nothing due, or missing and counts as zero. */
    Exact number() {
        return result instanceof Amount amount ? amount.number() : Exact.ZERO;
    }

    /** As often as it counts. */
    Exact all() {
        return number().times(Exact.of(times));
    }

    /** As a term that counts once, however often it was taken in. */
    String once() {
        return result instanceof Value ? reference : "0";
    }

    String term() {
        return times == 1 ? once() : times + "*" + once();
    }
}
