package org.meritrail.vocabulary.arithmetic;

import java.util.List;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.Unit;

/** One amount over another, exact. A zero divisor is missing or nothing due, as the line chose; it is never a number. */
public final class Divide {

    private Divide() {
    }

    public static Quantity step(Turn turn, Quantity dividend, Quantity divisor) {
        return PerRecord.of(turn, Given.of(dividend, divisor).quantities(),
                steps -> PerRecord.amounts(steps, amounts -> quotient(turn.of(), divisor.word().name(), amounts)));
    }

    private static Step quotient(Line line, String divisorName, List<Amount> amounts) {
        Amount dividend = amounts.get(0);
        Amount divisor = amounts.get(1);
        if (divisor.number().isZero()) {
            Message zero = Message.of("missing.zero-divisor", divisorName);
            return Step.of(line.option() == Option.ZERO_NOTHING_DUE ? new Result.NothingDue(zero) : new Result.Missing(zero, true));
        }
        if (dividend.isPlainZero()) {
            return Step.of(dividend);
        }
        Optional<Unit> unit = dividend.unit().over(divisor.unit());
        return unit.map(quotient -> Step.of(new Amount(dividend.number().dividedBy(divisor.number()), quotient)))
                .orElseGet(() -> PerRecord.unitsDiffer(dividend, divisor));
    }
}
