package org.meritrail.vocabulary.arithmetic;

import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Rounding;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.Unit;

/** What a component pays: money in the participant's own currency, rounded to its smallest coin if the line has not done so. */
public final class Pay {

    private Pay() {
    }

    public static Quantity step(Turn turn, Quantity due) {
        return PerRecord.of(turn, Given.of(due).quantities(), (steps, currency) -> paid(turn.of().option(), steps.get(0).result(), currency));
    }

    private static Step paid(Option ifNegative, Result due, String currency) {
        if (!(due instanceof Amount amount)) {
            return due.isMissing() || due.isNothingDue() ? Step.of(due) : Step.mistake("missing.not-money", due);
        }
        Amount zero = new Amount(Exact.ZERO, Unit.money(currency));
        if (!amount.fits(zero)) {
            return Step.mistake("missing.not-pay-currency", amount, currency);
        }
        if (amount.number().signum() < 0 && ifNegative == Option.NOTHING_DUE_BELOW_ZERO) {
            return Step.of(new Result.NothingDue(Message.of("nothing-due.negative", amount)));
        }
        if (amount.number().signum() < 0 && ifNegative == Option.WITHHELD) {
            return Step.mistake("missing.negative-pay", amount);
        }
        return Round.rounded(zero.with(amount.number()), Rounding.toCoin(currency));
    }
}
