package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Absence;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/**
 * The weighted mean of parts: Σ weightᵢ × partᵢ / Σ weightᵢ over the parts that count. A missing part stops the mean, is left out
 * with its weight, or counts as zero, as the line chose; if no part is left the mean is missing.
 */
public final class Mean {

    private Mean() {
    }

    public static Quantity step(Turn turn, Given parts, Given weights) {
        List<Quantity> operands = new ArrayList<>(parts.quantities());
        operands.addAll(weights.quantities());
        int count = parts.quantities().size();
        return PerRecord.of(turn, operands, steps -> mean(turn.of(), steps.subList(0, count), steps.subList(count, 2 * count)));
    }

    private static Step mean(Line line, List<Step> parts, List<Step> weights) {
        List<Step> counted = new ArrayList<>();
        List<Step> weighing = new ArrayList<>();
        List<Evidence> leftOut = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at).result() instanceof Result.Missing missing && missing.absent()
                    && line.absence() == Absence.LEFT_OUT) {
                leftOut.add(new Evidence.Noted(Message.of("note.left-out", line.parts().get(at).name(), missing.reason())));
                continue;
            }
            counted.add(countedAs(line, parts.get(at)));
            weighing.add(weights.get(at));
        }
        if (counted.isEmpty()) {
            return Step.missing("missing.no-part-left", line.name());
        }
        return new Step(weighted(counted, weighing), leftOut);
    }

    /** @param weights of the parts, in their order; at least one */
    static Result weighted(List<Step> parts, List<Step> weights) {
        List<Step> all = Stream.concat(parts.stream(), weights.stream()).toList();
        int count = parts.size();
        Step mean = PerRecord.amounts(all, amounts -> mean(amounts.subList(0, count), amounts.subList(count, 2 * count)));
        return PerRecord.unexcused(mean.result(), parts);
    }

    private static Step countedAs(Line line, Step part) {
        boolean asZero = part.result().isNothingDue() || part.result().isAbsent() && line.absence() == Absence.COUNTS_AS_ZERO;
        return asZero ? Step.of(Amount.number(0)) : part;
    }

    private static Step mean(List<Amount> amounts, List<Amount> weights) {
        Amount sum = Amount.number(0);
        Exact weight = Exact.ZERO;
        for (int at = 0; at < amounts.size(); at++) {
            Amount part = amounts.get(at);
            if (!sum.fits(part)) {
                return PerRecord.unitsDiffer(sum, part);
            }
            sum = Sum.plus(sum, part.with(part.number().times(weights.get(at).number())));
            weight = weight.plus(weights.get(at).number());
        }
        return weight.isZero() ? Step.mistake("missing.no-weight") : Step.of(Sum.over(sum, weight));
    }
}
