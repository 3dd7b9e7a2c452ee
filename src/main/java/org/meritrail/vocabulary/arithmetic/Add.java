package org.meritrail.vocabulary.arithmetic;

import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/** The sum of the parts, those marked less taken away. Nothing due counts as zero; one missing part makes the sum missing. */
public final class Add {

    private Add() {
    }

    public static Quantity step(Turn turn, Given parts) {
        return PerRecord.of(turn, parts.quantities(), steps -> PerRecord.amountsOrZero(steps, amounts -> sum(turn.of(), amounts)));
    }

    private static Step sum(Line line, List<Amount> amounts) {
        Amount sum = Amount.number(0);
        for (int at = 0; at < amounts.size(); at++) {
            Amount part = amounts.get(at);
            if (!sum.fits(part)) {
                return PerRecord.unitsDiffer(sum, part);
            }
            Exact total = line.parts().get(at).less() ? sum.number().minus(part.number()) : sum.number().plus(part.number());
            sum = new Amount(total, Sum.unitOf(sum, part));
        }
        return Step.of(sum);
    }
}
