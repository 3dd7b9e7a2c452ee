package org.meritrail.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.meritrail.reference.RefResult.Day;
import org.meritrail.reference.RefResult.Num;
import org.meritrail.reference.RefResult.Without;

/** What a record gets among those it shares an owner with: its part of a total, or its place. */
final class RefGroups {

    private final Reference reference;

    RefGroups(Reference reference) {
        this.reference = reference;
    }

    /** By the largest remainder (Hamilton): parts rounded down, then a step more to the largest remainders, of equal ones to the lower id. */
    RefResult allocated(RefLine line, RefRecord record, List<RefRecord> group) {
        List<RefResult> totals = group.stream().map(one -> reference.read(line.word("of"), one)).toList();
        List<RefResult> weights = group.stream().map(one -> reference.read(line.word("with"), one)).toList();
        return RefOperations.numbers(Stream.concat(totals.stream(), weights.stream()).toList(), true, numbers -> {
            List<Num> each = numbers.subList(group.size(), numbers.size());
            Num total = numbers.get(0);
            boolean oneTotal = numbers.subList(0, group.size()).stream().allMatch(total::equals);
            if (!oneTotal || each.stream().anyMatch(weight -> weight.number().signum() < 0)) {
                return Without.MISTAKE;
            }
            RefResult whole = line.is("option", "by the share") ? wholeOfShares(each) : wholeOfWeights(each);
            return whole instanceof Num base ? part(line, record, group, total, each, base.number()) : whole;
        });
    }

    private static RefResult wholeOfShares(List<Num> shares) {
        boolean areShares = shares.stream().allMatch(share -> share.unit().equals(RefUnits.PERCENT) || share.unit().equals(RefUnits.NUMBER));
        BigFraction sum = shares.stream().map(Num::number).reduce(BigFraction.ZERO, BigFraction::add);
        return areShares && RefResult.order(sum, BigFraction.ONE) <= 0 ? RefResult.PLAIN_ONE : Without.MISTAKE;
    }

    private static RefResult wholeOfWeights(List<Num> weights) {
        RefResult sum = RefOperations.sum(weights);
        return sum instanceof Num base && base.isZero() ? Without.NOTHING_DUE : sum;
    }

    private static RefResult part(RefLine line, RefRecord record, List<RefRecord> group, Num total, List<Num> weights, BigFraction base) {
        BigFraction size = total.number().abs();
        Map<String, BigFraction> parts = new TreeMap<>();
        IntStream.range(0, group.size()).forEach(at -> parts.put(WritingData.id(group.get(at)), size.multiply(weights.get(at).number()).divide(base)));
        BigFraction part = line.has("round") ? roundedTogether(line, parts).get(WritingData.id(record)) : parts.get(WritingData.id(record));
        return total.with(total.number().signum() < 0 ? part.negate() : part);
    }

    private static Map<String, BigFraction> roundedTogether(RefLine line, Map<String, BigFraction> exact) {
        BigFraction step = RefResult.fraction(line.word("round"));
        Map<String, BigFraction> parts = new TreeMap<>();
        exact.forEach((id, part) -> parts.put(id, RefRounding.to(step, "down", part)));
        BigFraction goal = RefRounding.of(line, sum(exact.values().stream()));
        List<String> largestFirst = new ArrayList<>(exact.keySet());
        largestFirst.sort((one, other) -> RefResult.order(exact.get(other).subtract(parts.get(other)), exact.get(one).subtract(parts.get(one))));
        for (String id : largestFirst) {
            if (RefResult.order(sum(parts.values().stream()), goal) < 0) {
                parts.merge(id, step, BigFraction::add);
            }
        }
        return parts;
    }

    private static BigFraction sum(Stream<BigFraction> some) {
        return some.reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** One more than the number of those before it; a record with nothing due has no place and takes none. */
    RefResult place(RefLine line, RefRecord record, List<RefRecord> group) {
        List<RefResult> all = group.stream().map(one -> reference.read(line.word("of"), one)).toList();
        List<RefResult> placed = all.stream().filter(one -> one != Without.NOTHING_DUE).toList();
        if (RefResult.missing(placed).isPresent()) {
            return RefResult.missing(placed).get();
        }
        if (placed.stream().anyMatch(one -> placed.stream().anyMatch(other -> !areOfOneKind(one, other)))) {
            return Without.MISTAKE;
        }
        RefResult own = reference.read(line.word("of"), record);
        return own == Without.NOTHING_DUE ? own : place(line.word("option"), own, placed);
    }

    private static boolean areOfOneKind(RefResult one, RefResult other) {
        return one instanceof Day && other instanceof Day || one instanceof Num first && other instanceof Num second && RefUnits.fit(first, second);
    }

    private static RefResult place(String option, RefResult own, List<RefResult> placed) {
        Comparator<RefResult> smallestFirst = RefTable::order;
        Comparator<RefResult> order = option.startsWith("largest") ? smallestFirst.reversed() : smallestFirst;
        long ties = placed.stream().filter(other -> order.compare(other, own) == 0).count();
        long before = placed.stream().filter(other -> order.compare(other, own) < 0).count();
        return ties > 1 && option.endsWith("no rank") ? Without.ABSENT : Num.of(String.valueOf(before + 1), RefUnits.COUNT);
    }
}
