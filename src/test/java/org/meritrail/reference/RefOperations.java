package org.meritrail.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.meritrail.reference.RefResult.Answer;
import org.meritrail.reference.RefResult.Day;
import org.meritrail.reference.RefResult.Num;
import org.meritrail.reference.RefResult.Without;

/** What each operation comes to for one record, before anything follows it. */
final class RefOperations {

    private final Reference reference;
    private final RefTables tables;
    private final RefTiers tiers;
    private final RefCurves curves;
    private final RefCollect collect;
    private final RefGroups groups;
    private final RefPlan plan;
    private final RefData data;

    RefOperations(Reference reference, RefPlan plan, RefData data) {
        this.reference = reference;
        this.tables = new RefTables(reference, plan);
        this.tiers = new RefTiers(reference, tables);
        this.curves = new RefCurves(reference, tables);
        this.collect = new RefCollect(reference, plan, data);
        this.groups = new RefGroups(reference);
        this.plan = plan;
        this.data = data;
    }

    RefResult result(RefLine line, RefRecord record) {
        return switch (line.operation()) {
            case "add" -> unitsDiffer(operands(line, record)) ? Without.MISTAKE
                    : numbers(parts(line, operands(line, record)), true, numbers -> added(line, numbers));
            case "multiply" -> numbers(operands(line, record), false, RefOperations::product);
            case "divide" -> numbers(operands(line, record), false, two -> quotient(line, two.get(0), two.get(1)));
            case "mean" -> mean(line, record);
            case "limit" -> limited(line, operands(line, record));
            case "subtract" -> numbers(operands(line, record), true, two -> difference(line, two.get(0), two.get(1)));
            case "take" -> reference.read(line.word("of"), record);
            case "elapsed" -> dates(operands(line, record), two -> RefTime.elapsed(line.word("option"), two.get(0), two.get(1)));
            case "check" -> check(line, record);
            case "convert" -> converted(line, record);
            case "collect" -> collect.result(line, record);
            case "look up" -> tables.lookedUp(line, record);
            case "tiers" -> tiers.result(line, record);
            case "curve" -> curves.result(line, record);
            case "allocate" -> group(line, record).map(group -> groups.allocated(line, record, group)).orElse(Without.ABSENT);
            case "rank" -> group(line, record).map(group -> groups.place(line, record, group)).orElse(Without.ABSENT);
            case "carry" -> line.is("window", "earlier records") ? group(line, record).map(all -> carried(line, record, all)).orElse(Without.ABSENT)
                    : RefCarry.carried(line, start(line, record), reference.earlier(line.word("of"), record));
            case "roll up" -> new RefTree(reference, data).rolledUp(line, record);
            default -> throw new IllegalArgumentException(line.operation());
        };
    }

    /** The records of the line that share the one above it, or the one above it in the set the line names; empty if there is none. */
    private Optional<List<RefRecord>> group(RefLine line, RefRecord record) {
        String over = line.has("over") ? line.word("over") : plan.owner(line.per());
        return record.upTo(over).map(owner -> data.below(owner, line.per()));
    }

    /** What it starts at is what the first record of the owner says. */
    private RefResult carried(RefLine line, RefRecord record, List<RefRecord> all) {
        return RefCarry.carried(line, start(line, all.get(0)), all.subList(0, all.indexOf(record)).stream().map(one -> reference.read(line.word("of"), one)).toList());
    }

    private RefResult start(RefLine line, RefRecord record) {
        return line.has("with") ? reference.read(line.word("with"), record) : RefResult.PLAIN_ZERO;
    }

    private List<RefResult> operands(RefLine line, RefRecord record) {
        Stream<String> words = line.parts().isEmpty()
                ? Stream.of(line.word("of"), line.word("with"))
                : line.parts().stream().map(RefLine.Part::name);
        return words.map(word -> reference.read(word, record)).toList();
    }

    /** Absent parts that are left out of a sum add nothing to it, as those that count as zero. */
    private static List<RefResult> parts(RefLine line, List<RefResult> operands) {
        return operands.stream().map(one -> one == Without.ABSENT && line.toleratesMissing() ? RefResult.PLAIN_ZERO : one).toList();
    }

    /** The arithmetic of numbers, unless one of them is none; nothing due counts as zero or is passed on. */
    static RefResult numbers(List<RefResult> operands, boolean nothingDueIsZero, Function<List<Num>, RefResult> arithmetic) {
        Optional<Without> without = nothingDueIsZero ? RefResult.missing(operands) : RefResult.without(operands);
        return without.<RefResult>map(none -> none).orElseGet(() -> arithmetic.apply(operands.stream().map(RefOperations::orZero).toList()));
    }

    private static Num orZero(RefResult result) {
        return result == Without.NOTHING_DUE ? RefResult.PLAIN_ZERO : (Num) result;
    }

    private static RefResult added(RefLine line, List<Num> numbers) {
        return sum(IntStream.range(0, numbers.size())
                .mapToObj(at -> isTakenAway(line, at) ? numbers.get(at).with(numbers.get(at).number().negate()) : numbers.get(at)).toList());
    }

    private static boolean isTakenAway(RefLine line, int at) {
        return !line.parts().isEmpty() && line.parts().get(at).less();
    }

    /** Whether two units of those that are there do not fit. */
    static boolean unitsDiffer(List<RefResult> values) {
        return sum(values.stream().filter(Num.class::isInstance).map(Num.class::cast).toList()) == Without.MISTAKE;
    }

    /** A mistake where two units do not fit. */
    static RefResult sum(List<Num> numbers) {
        Num sum = RefResult.PLAIN_ZERO;
        for (Num number : numbers) {
            if (!RefUnits.fit(sum, number)) {
                return Without.MISTAKE;
            }
            sum = new Num(sum.number().add(number.number()), RefUnits.common(sum, number));
        }
        return sum;
    }

    static RefResult product(List<Num> numbers) {
        Num product = numbers.get(0);
        for (Num number : numbers.subList(1, numbers.size())) {
            String unit = RefUnits.times(product.unit(), number.unit());
            if (unit == null) {
                return Without.MISTAKE;
            }
            product = new Num(product.number().multiply(number.number()), unit);
        }
        return product;
    }

    private static RefResult quotient(RefLine line, Num dividend, Num divisor) {
        if (divisor.isZero()) {
            return line.is("option", "if zero: nothing due") ? Without.NOTHING_DUE : Without.ABSENT;
        }
        if (RefUnits.isPlainZero(dividend)) {
            return dividend;
        }
        String unit = RefUnits.over(dividend.unit(), divisor.unit());
        return unit == null ? Without.MISTAKE : new Num(dividend.number().divide(divisor.number()), unit);
    }

    private RefResult mean(RefLine line, RefRecord record) {
        List<RefResult> parts = new ArrayList<>();
        List<RefResult> weights = new ArrayList<>();
        for (RefLine.Part part : line.parts()) {
            RefResult result = reference.read(part.name(), record);
            if (result == Without.ABSENT && line.is("if missing", RefLine.LEFT_OUT)) {
                continue;
            }
            parts.add(result == Without.ABSENT && line.is("if missing", RefLine.COUNTS_AS_ZERO) ? RefResult.PLAIN_ZERO : result);
            weights.add(weight(part, record));
        }
        return weightedMean(parts, weights);
    }

    /** There is none of nothing. @param weights in the order of the parts */
    static RefResult weightedMean(List<RefResult> parts, List<RefResult> weights) {
        if (parts.isEmpty()) {
            return Without.ABSENT;
        }
        List<RefResult> all = Stream.concat(parts.stream().map(RefOperations::zeroFor), weights.stream()).toList();
        RefResult mean = numbers(all, false, numbers -> weighed(numbers.subList(0, parts.size()), numbers.subList(parts.size(), all.size())));
        return mean == Without.ABSENT && unitsDiffer(parts) ? Without.MISTAKE : mean;
    }

    private RefResult weight(RefLine.Part part, RefRecord record) {
        if (part.weight().isEmpty()) {
            return RefResult.PLAIN_ONE;
        }
        return Character.isDigit(part.weight().charAt(0)) ? Num.of(part.weight(), RefUnits.NUMBER) : reference.read(part.weight(), record);
    }

    private static RefResult weighed(List<Num> parts, List<Num> weights) {
        BigFraction weight = weights.stream().map(Num::number).reduce(BigFraction.ZERO, BigFraction::add);
        RefResult sum = sum(IntStream.range(0, parts.size())
                .mapToObj(at -> parts.get(at).with(parts.get(at).number().multiply(weights.get(at).number()))).toList());
        if (!(sum instanceof Num total) || weight.signum() == 0) {
            return Without.MISTAKE;
        }
        return total.with(total.number().divide(weight));
    }

    private static RefResult difference(RefLine line, Num amount, Num less) {
        RefResult difference = sum(List.of(amount, less.with(less.number().negate())));
        boolean below = difference instanceof Num number && number.number().signum() < 0;
        return below && line.is("option", "not below zero") ? ((Num) difference).with(BigFraction.ZERO) : difference;
    }

    private static RefResult limited(RefLine line, List<RefResult> two) {
        if (two.stream().noneMatch(Day.class::isInstance)) {
            return numbers(two, false, numbers -> limited(line, numbers.get(0), numbers.get(1)));
        }
        boolean atLeast = line.is("option", "at least");
        return dates(two, days -> new Day(days.get(0).isBefore(days.get(1)) == atLeast ? days.get(1) : days.get(0)));
    }

    /** The arithmetic of dates, unless one of them is none. */
    private static RefResult dates(List<RefResult> operands, Function<List<LocalDate>, RefResult> arithmetic) {
        return RefResult.without(operands).<RefResult>map(none -> none)
                .orElseGet(() -> arithmetic.apply(operands.stream().map(day -> ((Day) day).date()).toList()));
    }

    private static RefResult limited(RefLine line, Num amount, Num limit) {
        if (!RefUnits.fit(amount, limit)) {
            return Without.MISTAKE;
        }
        boolean limitHolds = line.is("option", "at least") == amount.order(limit) < 0;
        return new Num(limitHolds ? limit.number() : amount.number(), RefUnits.common(amount, limit));
    }

    private RefResult check(RefLine line, RefRecord record) {
        RefResult value = reference.read(line.word("of"), record);
        if (!line.has("with")) {
            return value == Without.MISTAKE ? value : new Answer(value.isMissing() == line.is("option", "missing"));
        }
        RefResult against = reference.read(line.word("with"), record);
        return RefResult.missing(List.of(value, against)).<RefResult>map(none -> none)
                .orElseGet(() -> compared(line.word("option"), zeroFor(value), zeroFor(against)));
    }

    private static RefResult zeroFor(RefResult result) {
        return result == Without.NOTHING_DUE ? RefResult.PLAIN_ZERO : result;
    }

    private static RefResult compared(String option, RefResult value, RefResult against) {
        if (value instanceof Num one && against instanceof Num other) {
            return RefUnits.fit(one, other) ? holds(option, RefTable.order(one, other)) : Without.MISTAKE;
        }
        if (value instanceof Day && against instanceof Day) {
            return holds(option, RefTable.order(value, against));
        }
        return option.equals("equal to") ? new Answer(value.equals(against)) : Without.MISTAKE;
    }

    private static RefResult holds(String option, int order) {
        return new Answer(switch (option) {
            case "at least" -> order >= 0;
            case "more than" -> order > 0;
            case "at most" -> order <= 0;
            case "less than" -> order < 0;
            case "equal to" -> order == 0;
            default -> throw new IllegalArgumentException(option);
        });
    }

    /** The rate is only asked for where there is something to convert. */
    private RefResult converted(RefLine line, RefRecord record) {
        String to = record.currencyOfPay();
        RefResult of = reference.read(line.word("of"), record);
        if (!(of instanceof Num amount) || RefUnits.fit(amount, new Num(BigFraction.ZERO, to))) {
            return of;
        }
        if (!RefUnits.isMoney(amount.unit())) {
            return Without.MISTAKE;
        }
        RefResult rate = line.has("table") ? tables.rate(line, record, amount.unit(), to) : received(line, record, amount.unit(), to);
        return rate instanceof Num factor ? new Num(amount.number().multiply(factor.number()), to) : rate;
    }

    private RefResult received(RefLine line, RefRecord record, String from, String to) {
        RefResult day = reference.read(line.word("with"), record);
        return day instanceof Day ? reference.rate(from, to, day).<RefResult>map(factor -> new Num(factor, RefUnits.NUMBER)).orElse(Without.ABSENT) : day;
    }
}
