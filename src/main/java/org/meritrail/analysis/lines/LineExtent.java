package org.meritrail.analysis.lines;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.kernel.Exact;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Absence;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Value;
import org.meritrail.vocabulary.YesNo;

/** What a line may come to, given what its operands may, by the rules of {@code vocabulary.arithmetic}. */
final class LineExtent {

    private static final Set<Value> EITHER = Set.of(YesNo.YES, YesNo.NO);
    private static final Set<Option> OF_NUMBERS = EnumSet.of(Option.SUM, Option.MEAN, Option.SMALLEST, Option.LARGEST);

    private final WiredLine wired;
    private final Line line;
    private final Extents extents;

    LineExtent(WiredLine wired, Extents extents) {
        this.wired = wired;
        this.line = wired.line();
        this.extents = extents;
    }

    Extent extent() {
        return switch (line.operation()) {
            case COLLECT -> collected();
            case LOOK_UP, TIERS, CURVE -> new TableExtent(wired, extents).extent();
            case ADD -> added();
            case SUBTRACT -> subtracted();
            case MULTIPLY -> multiplied();
            case DIVIDE -> divided();
            case MEAN -> mean();
            case LIMIT -> limited();
            case CHECK -> checked();
            case RANK -> Extent.of(new Range(Exact.ONE, null)).orNothing(true);
            case ELAPSED -> Extent.ANY_NUMBER.orNothing(true);
            case TAKE, GATHER -> of();
            case FALL_DUE -> of().orNothing(true);
            case IF_MISSING -> of().or(extents.of(wired, "with"));
            case ONLY_WHEN -> onlyWhen();
            case ROUND -> rounded();
            case CONVERT, CARRY, ROLL_UP, ALLOCATE, BY_RULE, PAY -> Extent.ANYTHING;
        };
    }

    private Extent of() {
        return extents.of(wired, "of");
    }

    /** Nothing is due wherever one of two is. */
    private boolean passesOn() {
        return of().nothing() || extents.of(wired, "with").nothing();
    }

    /** Of operations on two numbers. */
    private Extent paired(BinaryOperator<Range> operation) {
        Range of = of().numbers();
        Range with = extents.of(wired, "with").numbers();
        return new Extent(of == null || with == null ? null : operation.apply(of, with), Set.of(), passesOn());
    }

    private Extent collected() {
        boolean ever = extents.of(wired, "which").isEver(YesNo.YES);
        if (line.option() == Option.COUNT) {
            return Extent.of(ever ? Range.FROM_ZERO : Range.ZERO);
        }
        Extent each = counting(of());
        if (!OF_NUMBERS.contains(line.option())) {
            return of().or(each).orNothing(true);
        }
        boolean sums = line.option() == Option.SUM;
        if (!ever || each.numbers() == null) {
            return Extent.of(Range.ZERO).orNothing(!sums);
        }
        return Extent.of(sums ? each.numbers().sums() : each.numbers()).orNothing(!sums);
    }

    /** Nothing due counts as zero, and so does what is absent where the line says so. */
    private Extent counting(Extent part) {
        return part.orNothing(line.absence() != Absence.STOPS).asZero();
    }

    private Extent added() {
        List<Extent> parts = extents.all(wired, "part").stream().map(this::counting).toList();
        if (parts.stream().anyMatch(part -> part.numbers() == null)) {
            return Extent.NEVER;
        }
        return Extent.of(IntStream.range(0, parts.size()).mapToObj(at -> isLess(at) ? parts.get(at).numbers().negated() : parts.get(at).numbers())
                .reduce(Range.ZERO, Range::plus));
    }

    private boolean isLess(int part) {
        return part < line.parts().size() && line.parts().get(part).less();
    }

    private Extent subtracted() {
        Range of = of().asZero().numbers();
        Range with = extents.of(wired, "with").asZero().numbers();
        if (of == null || with == null) {
            return Extent.NEVER;
        }
        Range difference = of.minus(with);
        return Extent.of(line.option() == Option.NOT_BELOW_ZERO ? difference.atLeast(Range.ZERO) : difference);
    }

    private Extent multiplied() {
        List<Extent> factors = extents.all(wired, "part");
        boolean nothing = factors.stream().anyMatch(Extent::nothing);
        if (factors.stream().anyMatch(factor -> factor.numbers() == null)) {
            return Extent.NEVER.orNothing(nothing);
        }
        return Extent.of(factors.stream().map(Extent::numbers).reduce(Range.of(Exact.ONE), Range::times)).orNothing(nothing);
    }

    private Extent divided() {
        Range divisor = extents.of(wired, "with").numbers();
        boolean never = divisor == null || divisor.isZero();
        Extent quotient = never ? Extent.NEVER.orNothing(passesOn()) : paired(Range::over);
        return quotient.orNothing(line.option() == Option.ZERO_NOTHING_DUE);
    }

    /** A mean lies between the parts as long as no weight is below zero. */
    private Extent mean() {
        List<Extent> parts = extents.all(wired, "part").stream().map(this::counting).toList();
        boolean weighs = extents.all(wired, "weight").stream().allMatch(weight -> weight.numbers() != null && weight.numbers().isNeverBelowZero());
        boolean numbers = parts.stream().allMatch(part -> part.numbers() != null);
        return !weighs ? Extent.ANYTHING : numbers ? Extent.of(Range.hull(parts.stream().map(Extent::numbers))).orNothing(true) : Extent.NEVER.orNothing(true);
    }

    private Extent limited() {
        return paired(line.option() == Option.AT_LEAST ? Range::atLeast : Range::atMost);
    }

    private Extent checked() {
        Extent of = of().asZero();
        Extent with = extents.of(wired, "with").asZero();
        boolean compares = line.option() != Option.PRESENT && line.option() != Option.IS_MISSING && of.isNumber() && with.isNumber();
        return compares ? Extent.of(answers(of.numbers(), with.numbers())) : Extent.of(EITHER);
    }

    private Set<Value> answers(Range of, Range with) {
        return switch (line.option()) {
            case AT_LEAST -> with.isAtMost(of) ? Set.of(YesNo.YES) : of.isBelow(with) ? Set.of(YesNo.NO) : EITHER;
            case MORE_THAN -> with.isBelow(of) ? Set.of(YesNo.YES) : of.isAtMost(with) ? Set.of(YesNo.NO) : EITHER;
            case AT_MOST -> of.isAtMost(with) ? Set.of(YesNo.YES) : with.isBelow(of) ? Set.of(YesNo.NO) : EITHER;
            case LESS_THAN -> of.isBelow(with) ? Set.of(YesNo.YES) : with.isAtMost(of) ? Set.of(YesNo.NO) : EITHER;
            default -> of.isOne() && of.equals(with) ? Set.of(YesNo.YES) : of.isBelow(with) || with.isBelow(of) ? Set.of(YesNo.NO) : EITHER;
        };
    }

    private Extent onlyWhen() {
        Extent gate = extents.of(wired, "with");
        Stream<Extent> open = gate.isEver(YesNo.YES) ? Stream.of(of()) : Stream.of();
        boolean closes = gate.isEver(YesNo.NO) || gate.nothing() || gate.numbers() != null;
        Stream<Extent> closed = closes ? Stream.of(extents.of(wired, "otherwise")) : Stream.of();
        return Stream.concat(open, closed).reduce(Extent.NEVER, Extent::or);
    }

    private Extent rounded() {
        Range exact = of().numbers();
        if (exact == null || line.option() == Option.SHOWN_ONLY) {
            return of();
        }
        return of().with(new Range(exact.low() == null ? null : line.rounding().round(exact.low()), exact.high() == null ? null : line.rounding().round(exact.high())));
    }
}
