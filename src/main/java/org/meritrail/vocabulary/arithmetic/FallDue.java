package org.meritrail.vocabulary.arithmetic;

import java.util.List;
import java.util.stream.IntStream;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/**
 * What is paid only in the period with the last day of a quarter, or of the whole, of the plan's year; in all others nothing is
 * due. For whoever leaves before that day it falls due in the period of their last day of employment, since no later one pays them.
 */
public final class FallDue {

    private FallDue() {
    }

    public static Quantity step(Turn turn, Quantity amount) {
        Scope scope = turn.scope();
        Scope participants = scope.above(Scope.PARTICIPANTS);
        int months = turn.of().option() == Option.END_OF_QUARTER ? 3 : 12;
        boolean due = turn.year().endsPartWithin(turn.period(), months);
        List<Step> steps = IntStream.range(0, scope.size())
                .mapToObj(at -> step(turn, amount.stepFor(scope, at).result(), due, participants.record(scope.positionIn(participants, at)))).toList();
        return Quantity.of(turn.of(), scope, steps, List.of(amount));
    }

    private static Step step(Turn turn, Result amount, boolean due, InputRecord participant) {
        boolean leaves = participant.field("left").filter(left -> left instanceof Day last && turn.period().contains(last.date())).isPresent();
        Message when = Message.of("option." + turn.of().option().key());
        if (due || amount.isMissing()) {
            return Step.of(amount);
        }
        return leaves ? Step.of(amount, new Evidence.Noted(Message.of("note.due-on-leaving", when, participant.field("left").orElseThrow())))
                : Step.of(new Result.NothingDue(Message.of("nothing-due.later", when)));
    }
}
