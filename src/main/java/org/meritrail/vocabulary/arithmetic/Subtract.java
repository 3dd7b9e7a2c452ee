package org.meritrail.vocabulary.arithmetic;

import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/** One amount less another, where the line says so not below zero; what that cuts off is noted. Nothing due counts as zero. */
public final class Subtract {

    private Subtract() {
    }

    public static Quantity step(Turn turn, Quantity amount, Quantity less) {
        return PerRecord.of(turn, Given.of(amount, less).quantities(),
                steps -> PerRecord.amountsOrZero(steps, amounts -> difference(turn.of().option(), amounts)));
    }

    private static Step difference(Option option, List<Amount> amounts) {
        Amount amount = amounts.get(0);
        Amount less = amounts.get(1);
        if (!amount.fits(less)) {
            return PerRecord.unitsDiffer(amount, less);
        }
        Amount difference = new Amount(amount.number().minus(less.number()), Sum.unitOf(amount, less));
        if (option != Option.NOT_BELOW_ZERO || difference.number().signum() >= 0) {
            return Step.of(difference);
        }
        return Step.of(difference.with(Exact.ZERO), new Evidence.Noted(Message.of("note.cut-at-zero", difference)));
    }
}
