package org.meritrail.vocabulary.arithmetic;

import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.YesNo;

/** A line's result where its gate is open, otherwise another; a gate that cannot be answered leaves the line missing. */
public final class OnlyWhen {

    private OnlyWhen() {
    }

    public static Quantity step(Turn turn, Quantity result, Quantity gate, Quantity otherwise) {
        return PerRecord.of(turn, Given.of(result, gate, otherwise).quantities(), steps -> {
            Result answer = steps.get(1).result();
            if (answer.equals(YesNo.YES)) {
                return Step.of(steps.get(0).result());
            }
            return answer.isMissing() ? Step.of(answer) : closed(steps.get(2).result(), gate.word().name());
        });
    }

    private static Step closed(Result otherwise, String gate) {
        Message closed = Message.of("note.gate-closed", gate);
        return Step.of(otherwise.isNothingDue() ? new Result.NothingDue(closed) : otherwise, new Evidence.Noted(closed));
    }
}
