package org.meritrail.vocabulary.arithmetic;

import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Unit;

/**
 * Makes one result of several: sum, count, mean, smallest, largest, first or last. Nothing due counts as zero. Results are taken in
 * one by one, and what those so far come to can be asked at any time.
 */
final class Reduction {

    private final Option option;
    private final String set;
    private int count;
    private Result first;
    private Result last;
    /** The gravest of what is no number; null where there is none. */
    private Result gravest;
    /** The sum or extreme of the numbers, or why they have none; null before the first. */
    private Result amounts;
    /** The extreme of the dates; null before the first. */
    private Day day;
    private int days;

    /** @param set named where there are no results and there is none of nothing */
    Reduction(Option option, String set) {
        this.option = option;
        this.set = set;
    }

    /** @param results in the order of their set */
    static Result of(Option option, List<Step> results, String set) {
        Reduction reduction = new Reduction(option, set);
        results.forEach(step -> reduction.add(step.result()));
        return reduction.result();
    }

    static Step sum(List<Amount> amounts) {
        Reduction sum = new Reduction(Option.SUM, "");
        amounts.forEach(sum::add);
        return Step.of(sum.result());
    }

    /** Of the next in the order of the set. */
    void add(Result result) {
        count++;
        first = first == null ? result : first;
        last = result;
        if (option == Option.COUNT || option == Option.FIRST || option == Option.LAST) {
            return;
        }
        if (result instanceof Amount amount) {
            amounts = amounts == null ? amount : together(amount);
        } else if (result.isNothingDue()) {
            amounts = amounts == null ? Amount.number(0) : together(Amount.number(0));
        } else {
            gravest = PerRecord.graver(gravest, PerRecord.noNumber(result));
        }
        if (result instanceof Day other) {
            days++;
            day = day == null || sign() * order(day, other) < 0 ? other : day;
        }
    }

    /** With what was there before, unless two units have differed. */
    private Result together(Amount amount) {
        if (!(amounts instanceof Amount before)) {
            return amounts;
        }
        if (!before.fits(amount)) {
            return PerRecord.unitsDiffer(before, amount).result();
        }
        if (sign() == 0) {
            return Sum.plus(before, amount);
        }
        boolean further = Integer.signum(amount.number().compareTo(before.number())) == sign();
        // Also a plain zero that wins has the unit of the others, so that money of two currencies never meets around it.
        return new Amount(further ? amount.number() : before.number(), Sum.unitOf(before, amount));
    }

    /** Of the extreme that is looked for; zero where none is. */
    private int sign() {
        return option == Option.LARGEST ? 1 : option == Option.SMALLEST ? -1 : 0;
    }

    private static int order(Day one, Day other) {
        return Condition.ordinal(one).compareTo(Condition.ordinal(other));
    }

    /** What all so far come to. */
    Result result() {
        if (option == Option.COUNT) {
            return new Amount(Exact.of(count), Unit.COUNT);
        }
        if (count == 0) {
            return option == Option.SUM ? Amount.number(0) : Step.missing("missing.no-records", Scope.shown(set)).result();
        }
        return switch (option) {
            case FIRST -> first;
            case LAST -> last;
            case SUM -> ofNumbers();
            case MEAN -> ofNumbers() instanceof Amount total ? Sum.over(total, Exact.of(count)) : ofNumbers();
            case SMALLEST, LARGEST -> days == count ? day : ofNumbers();
            default -> throw new IllegalArgumentException("not a way to collect: " + option);
        };
    }

    private Result ofNumbers() {
        return gravest == null ? amounts : unexcused(gravest);
    }

    /** That two units differ is a mistake, which data that is absent besides does not excuse. */
    Result unexcused(Result absent) {
        boolean isMistaken = amounts != null && !(amounts instanceof Amount);
        return isMistaken ? PerRecord.graver(absent, amounts) : absent;
    }
}
