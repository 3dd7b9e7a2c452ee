package org.meritrail.vocabulary.arithmetic;

import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Rounding;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/** A line's result rounded to the nearest multiple of its step, halves away from zero. */
public final class Round {

    private Round() {
    }

    public static Quantity step(Turn turn, Quantity exact) {
        return PerRecord.of(turn, Given.of(exact).quantities(), steps -> PerRecord.amounts(steps,
                amounts -> rounded(amounts.get(0), turn.of().rounding())));
    }

    static Step rounded(Amount amount, Rounding rounding) {
        Amount rounded = amount.with(rounding.round(amount.number()));
        return rounded.equals(amount) ? Step.of(amount) : Step.of(rounded, new Evidence.Noted(Message.of("note.rounded", amount, rounding.step())));
    }
}
