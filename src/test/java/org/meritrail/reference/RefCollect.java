package org.meritrail.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.meritrail.reference.RefResult.Answer;
import org.meritrail.reference.RefResult.Num;
import org.meritrail.reference.RefResult.Without;

/** Brings the records of a lower set together. */
final class RefCollect {

    private final Reference reference;
    private final RefPlan plan;
    private final RefData data;

    RefCollect(Reference reference, RefPlan plan, RefData data) {
        this.reference = reference;
        this.plan = plan;
        this.data = data;
    }

    RefResult result(RefLine line, RefRecord owner) {
        if (line.is("over", "everyone below") && reported(line).anyMatch(record -> isAboveInACircle(owner, record))) {
            return Without.MISTAKE;
        }
        List<RefRecord> below = members(line, owner);
        List<RefResult> conditions = below.stream().map(record -> condition(line, record)).toList();
        List<RefResult> values = below.stream().filter(record -> condition(line, record).equals(new Answer(true)))
                .map(record -> line.has("of") ? reference.read(line.word("of"), record) : RefResult.PLAIN_ONE)
                .filter(value -> value != Without.ABSENT || !line.is("if missing", RefLine.LEFT_OUT))
                .map(value -> value == Without.ABSENT && line.is("if missing", RefLine.COUNTS_AS_ZERO) ? RefResult.PLAIN_ZERO : value).toList();
        boolean readsAll = !List.of("count", "first", "last").contains(line.word("option"));
        Optional<Without> untold = RefResult.missing(conditions);
        Optional<Without> gravest = RefResult.missing(Stream.concat(conditions.stream(), readsAll ? values.stream() : Stream.empty()).toList());
        boolean unitsDiffer = readsAll && RefOperations.unitsDiffer(values);
        return untold.isPresent() ? unitsDiffer ? Without.MISTAKE : gravest.get() : reduced(line.word("option"), values);
    }

    private List<RefRecord> members(RefLine line, RefRecord owner) {
        String window = line.has("window") ? line.word("window") : RefPlan.THIS_PERIOD;
        return switch (line.word("over")) {
            case "direct reports" -> reported(line).filter(record -> data.manager(record.participant().id(), data.day(record)).equals(owner.id())).toList();
            case "everyone below" -> reported(line).filter(record -> data.above(record.participant().id(), data.day(record)).contains(owner.id())).toList();
            default -> window.equals("up to this record") ? data.upTo(owner)
                    : data.below(owner, line.word("over")).stream().filter(record -> data.isWithin(plan, window, record)).toList();
        };
    }

    /** What belongs to the participants who report to someone: what the word that is collected is for, or they themselves. */
    private Stream<RefRecord> reported(RefLine line) {
        String set = line.has("of") ? reference.set(line.word("of")) : RefPlan.PARTICIPANTS;
        String window = line.has("window") ? line.word("window") : RefPlan.THIS_PERIOD;
        return data.sorted(set.equals(RefPlan.COMPANY) ? RefPlan.PARTICIPANTS : set).filter(record -> data.isWithin(plan, window, record));
    }

    /** Whoever reports to someone who in the end reports to one of their own reports. */
    private boolean isAboveInACircle(RefRecord owner, RefRecord record) {
        String who = record.participant().id();
        List<String> above = data.above(who, data.day(record));
        if (above.isEmpty() || !above.contains(owner.id())) {
            return false;
        }
        String next = data.manager(above.get(above.size() - 1), data.day(record));
        return next.equals(who) || above.contains(next);
    }

    private RefResult condition(RefLine line, RefRecord record) {
        return line.has("which") ? reference.read(line.word("which"), record) : new Answer(true);
    }

    static RefResult reduced(String option, List<RefResult> values) {
        if (option.equals("count")) {
            return new Num(BigFraction.of(values.size()), RefUnits.COUNT);
        }
        if (option.equals("sum")) {
            return numbers(values, RefOperations::sum);
        }
        if (values.isEmpty()) {
            return Without.ABSENT;
        }
        return switch (option) {
            case "first" -> values.get(0);
            case "last" -> values.get(values.size() - 1);
            case "mean" -> numbers(values, RefCollect::mean);
            case "smallest" -> numbers(values, numbers -> furthest(numbers, Num::order));
            case "largest" -> numbers(values, numbers -> furthest(numbers, (one, other) -> other.order(one)));
            default -> throw new IllegalArgumentException(option);
        };
    }

    /** Units that do not fit are a mistake also where data is absent besides. */
    private static RefResult numbers(List<RefResult> values, Function<List<Num>, RefResult> arithmetic) {
        return RefOperations.unitsDiffer(values) ? Without.MISTAKE : RefOperations.numbers(values, true, arithmetic);
    }

    private static RefResult mean(List<Num> numbers) {
        return RefOperations.sum(numbers) instanceof Num sum ? sum.with(sum.number().divide(BigFraction.of(numbers.size()))) : Without.MISTAKE;
    }

    /** In the unit of all of them, also where it is a plain zero. */
    private static RefResult furthest(List<Num> numbers, Comparator<Num> furthestFirst) {
        boolean fit = numbers.stream().allMatch(one -> numbers.stream().allMatch(other -> RefUnits.fit(one, other)));
        Num furthest = numbers.stream().min(furthestFirst).orElseThrow();
        return fit ? numbers.stream().reduce(furthest, (one, other) -> new Num(one.number(), RefUnits.common(one, other))) : Without.MISTAKE;
    }
}
