package org.meritrail.vocabulary.arithmetic;

import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/** An amount held to at least or at most another; what was cut or added is noted. */
public final class Limit {

    private Limit() {
    }

    public static Quantity step(Turn turn, Quantity amount, Quantity limit) {
        return PerRecord.of(turn, Given.of(amount, limit).quantities(),
                steps -> PerRecord.amounts(steps, amounts -> limited(turn.of(), amounts)));
    }

    private static Step limited(Line line, List<Amount> amounts) {
        Amount amount = amounts.get(0);
        Amount limit = amounts.get(1);
        if (!amount.fits(limit)) {
            return PerRecord.unitsDiffer(amount, limit);
        }
        boolean atLeast = line.option() == Option.AT_LEAST;
        Exact held = atLeast ? amount.number().max(limit.number()) : amount.number().min(limit.number());
        Amount result = new Amount(held, Sum.unitOf(amount, limit));
        Amount difference = result.with(held.minus(amount.number()).abs());
        if (difference.number().isZero()) {
            return Step.of(result, noted("note.limit-does-not-bind"));
        }
        return Step.of(result, noted(atLeast ? "note.limit-added" : "note.limit-cut", difference));
    }

    private static Evidence noted(String key, Object... arguments) {
        return new Evidence.Noted(Message.of(key, arguments));
    }
}
