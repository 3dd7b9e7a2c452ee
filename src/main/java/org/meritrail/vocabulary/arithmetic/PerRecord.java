package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Day;
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
        Result gravest = null;
        for (Step operand : operands) {
            Result result = operand.result();
            if (result instanceof Amount amount) {
                amounts.add(amount);
            } else if (result.isNothingDue() && ifNothingDue != null) {
                amounts.add(ifNothingDue);
            } else {
                gravest = graver(gravest, noNumber(result));
            }
        }
        return gravest == null ? arithmetic.apply(amounts) : Step.of(gravest);
    }

    /** What stands in the way where a result is no amount: why it has no value, or that it is something else. */
    static Result noNumber(Result result) {
        return result.isMissing() || result.isNothingDue() ? result : Step.mistake("missing.not-a-number", result).result();
    }

    /**
     * Of two results without a value the one that counts: a mistake of the policy before data that is absent, and that before
     * nothing due; of two alike the first. So nothing can paper over a mistake by being named before it.
     *
     * @param one null where there is none yet
     */
    static Result graver(Result one, Result other) {
        return one == null || gravity(other) > gravity(one) ? other : one;
    }

    private static int gravity(Result result) {
        return result.isMissing() ? result.isAbsent() ? 1 : 2 : 0;
    }

    /** The gravest of missing and nothing due is passed on; everything else must be a date. */
    static Step days(List<Step> operands, Function<List<Day>, Step> arithmetic) {
        List<Day> days = new ArrayList<>(operands.size());
        Result gravest = null;
        for (Step operand : operands) {
            Result result = operand.result();
            if (result instanceof Day day) {
                days.add(day);
            } else {
                boolean isOther = !result.isMissing() && !result.isNothingDue();
                gravest = graver(gravest, isOther ? Step.mistake("missing.not-a-date", result).result() : result);
            }
        }
        return gravest == null ? arithmetic.apply(days) : Step.of(gravest);
    }

    /** What several parts come to together; that two of their units differ is a mistake, which another part that is absent does not excuse. */
    static Result unexcused(Result together, List<Step> parts) {
        if (!together.isAbsent()) {
            return together;
        }
        List<Amount> there = parts.stream().map(Step::result).filter(Amount.class::isInstance).map(Amount.class::cast).toList();
        Result mistake = Reduction.sum(there).result();
        return mistake.isMissing() ? graver(together, mistake) : together;
    }

    static Step unitsDiffer(Amount one, Amount other) {
        return Step.mistake("missing.units-differ", one, other);
    }
}
