package org.meritrail.vocabulary.arithmetic;

import java.util.List;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/** What is paid only in the period with the last day of a quarter, or of the whole, of the plan's year; in all others nothing is due. */
public final class FallDue {

    private FallDue() {
    }

    public static Quantity step(Turn turn, Quantity amount) {
        int months = turn.of().option() == Option.END_OF_QUARTER ? 3 : 12;
        boolean due = turn.year().endsPartWithin(turn.period(), months);
        Step later = Step.of(new Result.NothingDue(Message.of("nothing-due.later", Message.of("option." + turn.of().option().key()))));
        return PerRecord.of(turn, List.of(amount), steps -> due || steps.get(0).result().isMissing() ? Step.of(steps.get(0).result()) : later);
    }
}
