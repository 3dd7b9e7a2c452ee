package org.meritrail.vocabulary.arithmetic;

import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/** What a line comes to where the data for it is absent, as its If missing column says. A mistake of the policy stays one. */
public final class IfMissing {

    private IfMissing() {
    }

    public static Quantity step(Turn turn, Quantity result, Quantity instead) {
        return PerRecord.of(turn, Given.of(result, instead).quantities(), steps -> {
            if (!(steps.get(0).result() instanceof Result.Missing missing) || !missing.absent()) {
                return Step.of(steps.get(0).result());
            }
            return Step.of(steps.get(1).result(),
                    new Evidence.Noted(Message.of("note.if-missing", missing.reason(), instead.word().name())));
        });
    }
}
