package org.meritrail.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.meritrail.reference.RefResult.Answer;
import org.meritrail.reference.RefResult.Num;
import org.meritrail.reference.RefResult.Without;

/** Brings the records of a lower set together. */
final class RefCollect {

    private final Reference reference;
    private final RefData data;

    RefCollect(Reference reference, RefData data) {
        this.reference = reference;
        this.data = data;
    }

    RefResult result(RefLine line, RefRecord owner) {
        List<RefRecord> below = line.is("window", "up to this record") ? data.upTo(owner) : data.below(owner, line.word("over"));
        List<RefResult> conditions = below.stream().map(record -> condition(line, record)).toList();
        List<RefResult> values = below.stream().filter(record -> condition(line, record).equals(new Answer(true)))
                .map(record -> line.has("of") ? reference.read(line.word("of"), record) : RefResult.PLAIN_ONE)
                .filter(value -> value != Without.ABSENT || !line.is("if missing", RefLine.LEFT_OUT))
                .map(value -> value == Without.ABSENT && line.is("if missing", RefLine.COUNTS_AS_ZERO) ? RefResult.PLAIN_ZERO : value).toList();
        boolean readsAll = !List.of("count", "first", "last").contains(line.word("option"));
        Optional<Without> untold = RefResult.missing(conditions);
        Optional<Without> gravest = RefResult.missing(Stream.concat(conditions.stream(), readsAll ? values.stream() : Stream.empty()).toList());
        return untold.isPresent() ? gravest.get() : reduced(line.word("option"), values);
    }

    private RefResult condition(RefLine line, RefRecord record) {
        return line.has("which") ? reference.read(line.word("which"), record) : new Answer(true);
    }

    static RefResult reduced(String option, List<RefResult> values) {
        if (option.equals("count")) {
            return new Num(BigFraction.of(values.size()), RefUnits.COUNT);
        }
        if (option.equals("sum")) {
            return RefOperations.numbers(values, true, RefOperations::sum);
        }
        if (values.isEmpty()) {
            return Without.ABSENT;
        }
        return switch (option) {
            case "first" -> values.get(0);
            case "last" -> values.get(values.size() - 1);
            case "mean" -> RefOperations.numbers(values, true, RefCollect::mean);
            case "smallest" -> RefOperations.numbers(values, true, numbers -> furthest(numbers, Num::order));
            case "largest" -> RefOperations.numbers(values, true, numbers -> furthest(numbers, (one, other) -> other.order(one)));
            default -> throw new IllegalArgumentException(option);
        };
    }

    private static RefResult mean(List<Num> numbers) {
        return RefOperations.sum(numbers) instanceof Num sum ? sum.with(sum.number().divide(BigFraction.of(numbers.size()))) : Without.MISTAKE;
    }

    private static RefResult furthest(List<Num> numbers, Comparator<Num> nearestFirst) {
        boolean fit = numbers.stream().allMatch(one -> numbers.stream().allMatch(other -> RefUnits.fit(one, other)));
        return fit ? Stream.of(numbers).flatMap(List::stream).min(nearestFirst).orElseThrow() : Without.MISTAKE;
    }
}
