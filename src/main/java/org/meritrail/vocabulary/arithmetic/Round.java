package org.meritrail.vocabulary.arithmetic;

import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Step;

/** A line's result rounded to the nearest multiple of its step, halves away from zero. */
public final class Round {

    private Round() {
    }

    public static Quantity step(Line line, Quantity exact) {
        return PerRecord.of(line, Given.of(exact).quantities(), steps -> PerRecord.amounts(steps,
                amounts -> rounded(amounts.get(0), line.slice())));
    }

    static Step rounded(Amount amount, Exact step) {
        Amount rounded = amount.with(amount.number().roundTo(step));
        return rounded.equals(amount) ? Step.of(amount) : Step.of(rounded, new Evidence.Noted(Message.of("note.rounded", amount, step)));
    }
}
