package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/** Does the same arithmetic for each record of a line's scope, reading operands of that scope or of those that own it. */
final class PerRecord {

    private static final Amount ZERO = Amount.number(0);

    private PerRecord() {
    }

    static Quantity of(Turn turn, List<Quantity> operands, Function<List<Step>, Step> arithmetic) {
        return of(turn, operands, (steps, currency) -> arithmetic.apply(steps));
    }

    /** @param arithmetic also takes the currency of money that states none, which may be empty */
    static Quantity of(Turn turn, List<Quantity> operands, BiFunction<List<Step>, String, Step> arithmetic) {
        Scope scope = turn.scope();
        List<Step> steps = new ArrayList<>(scope.size());
        for (int position = 0; position < scope.size(); position++) {
            steps.add(arithmetic.apply(operandsOf(scope, position, operands), scope.currency(position)));
        }
        return Quantity.of(turn.of(), scope, steps, operands);
    }

    private static List<Step> operandsOf(Scope scope, int position, List<Quantity> operands) {
        List<Step> steps = new ArrayList<>(operands.size());
        for (Quantity operand : operands) {
            steps.add(operand.stepFor(scope, position));
        }
        return steps;
    }

    /** Missing and nothing due are passed on; everything else must be an amount. */
    static Step amounts(List<Step> operands, Function<List<Amount>, Step> arithmetic) {
        return amounts(operands, arithmetic, null);
    }

    /** Missing is passed on; nothing due counts as zero. */
    static Step amountsOrZero(List<Step> operands, Function<List<Amount>, Step> arithmetic) {
        return amounts(operands, arithmetic, ZERO);
    }

    private static Step amounts(List<Step> operands, Function<List<Amount>, Step> arithmetic, Amount ifNothingDue) {
        List<Amount> amounts = new ArrayList<>(operands.size());
        Result nothingDue = null;
        for (Step operand : operands) {
            Result result = operand.result();
            if (result instanceof Amount amount) {
                amounts.add(amount);
            } else if (result.isMissing()) {
                return Step.of(result);
            } else if (!result.isNothingDue()) {
                return Step.mistake("missing.not-a-number", result);
            } else if (ifNothingDue != null) {
                amounts.add(ifNothingDue);
            } else {
                nothingDue = result;
            }
        }
        return nothingDue == null ? arithmetic.apply(amounts) : Step.of(nothingDue);
    }

    static Step unitsDiffer(Amount one, Amount other) {
        return Step.mistake("missing.units-differ", one, other);
    }
}
