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

/** Makes one result of several: sum, count, mean, smallest, largest, first or last. Nothing due counts as zero. */
final class Reduction {

    private Reduction() {
    }

    /**
     * @param results in the order of their set
     * @param set     named where there are none and there is no result without any
     */
    static Result of(Option option, List<Step> results, String set) {
        if (option == Option.COUNT) {
            return new Amount(Exact.of(results.size()), Unit.COUNT);
        }
        if (option == Option.SUM) {
            return PerRecord.amountsOrZero(results, Reduction::sum).result();
        }
        if (results.isEmpty()) {
            return Step.missing("missing.no-records", Scope.shown(set)).result();
        }
        return switch (option) {
            case FIRST -> results.get(0).result();
            case LAST -> results.get(results.size() - 1).result();
            case MEAN -> PerRecord.amountsOrZero(results, Reduction::mean).result();
            case SMALLEST -> extreme(results, -1);
            case LARGEST -> extreme(results, 1);
            default -> throw new IllegalArgumentException("not a way to collect: " + option);
        };
    }

    static Step sum(List<Amount> amounts) {
        Amount sum = Amount.number(0);
        for (Amount amount : amounts) {
            if (!sum.fits(amount)) {
                return PerRecord.unitsDiffer(sum, amount);
            }
            sum = Sum.plus(sum, amount);
        }
        return Step.of(sum);
    }

    static Step mean(List<Amount> amounts) {
        Step sum = sum(amounts);
        return sum.result() instanceof Amount total ? Step.of(Sum.over(total, Exact.of(amounts.size()))) : sum;
    }

    private static Result extreme(List<Step> results, int sign) {
        boolean days = results.stream().allMatch(step -> step.result() instanceof Day);
        return days
                ? results.stream().map(step -> (Day) step.result()).reduce((one, other) -> sign * order(one, other) >= 0 ? one : other).orElseThrow()
                : PerRecord.amountsOrZero(results, amounts -> extremeOf(amounts, sign)).result();
    }

    private static int order(Day one, Day other) {
        return Condition.ordinal(one).compareTo(Condition.ordinal(other));
    }

    private static Step extremeOf(List<Amount> amounts, int sign) {
        Amount extreme = amounts.get(0);
        for (Amount amount : amounts) {
            if (!extreme.fits(amount)) {
                return PerRecord.unitsDiffer(extreme, amount);
            }
            boolean further = Integer.signum(amount.number().compareTo(extreme.number())) == sign;
            // Also a plain zero that wins has the unit of the others, so that money of two currencies never meets around it.
            extreme = new Amount(further ? amount.number() : extreme.number(), Sum.unitOf(extreme, amount));
        }
        return Step.of(extreme);
    }
}
