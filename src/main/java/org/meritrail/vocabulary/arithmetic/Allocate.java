package org.meritrail.vocabulary.arithmetic;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Members;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Rounding;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.Unit;

/**
 * A total divided among the records of a group, by their shares of the whole or in proportion to their weights. Parts are rounded
 * down to the line's step; the steps that are left go one each to the largest remainders, and between equal ones to the lower id, so
 * that parts add up to the rounded whole (Hamilton's method). A total below zero is divided as its mirror image.
 */
public final class Allocate {

    private final Turn turn;
    private final Quantity total;
    private final Quantity weight;

    private Allocate(Turn turn, Quantity total, Quantity weight) {
        this.turn = turn;
        this.total = total;
        this.weight = weight;
    }

    public static Quantity step(Turn turn, Quantity total, Quantity weight) {
        Allocate allocate = new Allocate(turn, total, weight);
        return Quantity.of(turn.of(), turn.scope(), Groups.steps(turn, allocate::divided), List.of(total, weight));
    }

    private List<Step> divided(List<Integer> group) {
        List<Step> weights = Groups.results(turn, weight, group);
        List<Step> all = Stream.concat(Groups.results(turn, total, group).stream(), weights.stream()).toList();
        List<Step> parts = new ArrayList<>();
        Step mistake = PerRecord.amountsOrZero(all, amounts -> {
            List<Amount> totals = amounts.subList(0, group.size());
            Step checked = checked(totals, amounts.subList(group.size(), amounts.size()));
            if (checked.result() instanceof Amount whole) {
                parts.addAll(divided(group, totals.get(0), amounts.subList(group.size(), amounts.size()), whole.number()));
            }
            return checked;
        });
        List<Members> weighed = Groups.members(turn, weight, group);
        return IntStream.range(0, group.size()).mapToObj(at -> (parts.isEmpty() ? mistake : parts.get(at))
                .reading(Stream.concat(Groups.members(turn, total, List.of(group.get(at))).stream(), weighed.stream()).toList())).toList();
    }

    /** What the weights are measured against, or why nothing is divided. Everyone is told that, so it states no amount of anybody's. */
    private Step checked(List<Amount> totals, List<Amount> weights) {
        for (Amount other : totals) {
            if (!other.equals(totals.get(0))) {
                return Step.mistake("missing.totals-differ", total.word().name());
            }
        }
        for (Amount one : weights) {
            if (one.number().signum() < 0) {
                return Step.mistake("missing.negative-weight", weight.word().name());
            }
        }
        return turn.of().option() == Option.BY_THE_SHARE ? checkedShares(weights) : checkedWeights(weights);
    }

    private Step checkedShares(List<Amount> shares) {
        for (Amount share : shares) {
            if (!share.unit().equals(Unit.PERCENT) && !share.unit().equals(Unit.NUMBER)) {
                return Step.mistake("missing.not-a-share", weight.word().name(), share);
            }
        }
        Exact sum = sum(shares);
        return sum.compareTo(Exact.ONE) > 0 ? Step.mistake("missing.shares-above-whole", weight.word().name(), new Amount(sum, Unit.PERCENT))
                : Step.of(Amount.number(1));
    }

    private Step checkedWeights(List<Amount> weights) {
        Step sum = Reduction.sum(weights);
        return sum.result() instanceof Amount whole && whole.number().isZero()
                ? Step.of(new Result.NothingDue(Message.of("nothing-due.no-weights", weight.word().name()))) : sum;
    }

    private static Exact sum(List<Amount> amounts) {
        return amounts.stream().map(Amount::number).reduce(Exact.ZERO, Exact::plus);
    }

    private List<Step> divided(List<Integer> group, Amount whole, List<Amount> weights, Exact base) {
        Exact size = whole.number().abs();
        List<Exact> exact = weights.stream().map(one -> size.times(one.number()).dividedBy(base)).toList();
        Rounding rounding = turn.of().rounding();
        List<Exact> parts = rounding == null ? exact : rounded(group, exact, rounding);
        Exact sign = Exact.of(whole.number().signum() < 0 ? -1 : 1);
        boolean toTheEnd = exact.stream().reduce(Exact.ZERO, Exact::plus).equals(size);
        Amount left = whole.with(toTheEnd ? Exact.ZERO : size.minus(parts.stream().reduce(Exact.ZERO, Exact::plus)).times(sign));
        return IntStream.range(0, parts.size()).mapToObj(at -> told(whole.with(parts.get(at).times(sign)), whole.with(exact.get(at).times(sign)), left)).toList();
    }

    /** What shares below the whole leave over is told; what rounding the whole leaves is not. */
    private Step told(Amount part, Amount exact, Amount left) {
        List<Evidence> notes = new ArrayList<>();
        if (!part.equals(exact)) {
            notes.add(new Evidence.Noted(rounded(part, exact, turn.of().rounding())));
        }
        if (!left.number().isZero()) {
            notes.add(new Evidence.Noted(Message.of("note.left-over", left)));
        }
        return new Step(part, notes);
    }

    /** A part that rounding by itself would make another amount says why it is this one. */
    private static Message rounded(Amount part, Amount exact, Rounding rounding) {
        boolean byItself = rounding.round(exact.number()).equals(part.number());
        return byItself ? Round.told(exact, rounding) : Message.of("note.rounded-to-add-up", exact, rounding.step());
    }

    private List<Exact> rounded(List<Integer> group, List<Exact> exact, Rounding rounding) {
        Rounding down = new Rounding(rounding.step(), RoundingMode.DOWN);
        List<Exact> parts = new ArrayList<>(exact.stream().map(down::round).toList());
        Exact goal = rounding.round(exact.stream().reduce(Exact.ZERO, Exact::plus));
        Exact left = goal.minus(parts.stream().reduce(Exact.ZERO, Exact::plus));
        Comparator<Integer> largestRemainder = Comparator.comparing((Integer at) -> parts.get(at).minus(exact.get(at)))
                .thenComparing(at -> turn.scope().key(group.get(at)));
        for (int at : IntStream.range(0, exact.size()).boxed().sorted(largestRemainder).toList()) {
            if (left.signum() > 0) {
                parts.set(at, parts.get(at).plus(rounding.step()));
                left = left.minus(rounding.step());
            }
        }
        return parts;
    }
}
