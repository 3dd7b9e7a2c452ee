package org.meritrail.analysis.lines;

import java.util.List;
import java.util.stream.Stream;
import org.meritrail.kernel.Exact;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.TableRow;

/** What a line that reads a table may come to. */
final class TableExtent {

    private final WiredLine wired;
    private final Line line;
    private final DecisionTable table;
    private final Extents extents;

    TableExtent(WiredLine wired, Extents extents) {
        this.wired = wired;
        this.line = wired.line();
        this.table = line.table();
        this.extents = extents;
    }

    Extent extent() {
        boolean nothing = extents.all(wired, "word").stream().anyMatch(Extent::nothing);
        Extent found = switch (line.operation()) {
            case TIERS -> tiers();
            case CURVE -> curve();
            default -> looked();
        };
        return found.or(ifNoRow()).orNothing(nothing);
    }

    private Extent ifNoRow() {
        return table.ifNoRow().isEmpty() ? Extent.NEVER : Extent.of(table.ifNoRow().get(line.column()));
    }

    private Extent looked() {
        List<Result> results = table.rows().stream().filter(new Rows(table, extents)::mayHold).map(row -> row.results().get(line.column())).toList();
        return table.hitPolicy() == DecisionTable.HitPolicy.SUM ? sums(results) : results.stream().map(Extent::of).reduce(Extent.NEVER, Extent::or);
    }

    /** Of any of the rows together. */
    private static Extent sums(List<Result> results) {
        boolean nothing = results.stream().anyMatch(Result::isNothingDue);
        return Extent.of(results.stream().filter(Amount.class::isInstance).map(result -> Range.of(((Amount) result).number()).or(Range.ZERO))
                .reduce(Range.ZERO, Range::plus)).orNothing(nothing);
    }

    private Extent curve() {
        Extent on = table.rows().stream().map(row -> Extent.of(row.results().get(0))).reduce(Extent.NEVER, Extent::or);
        return Stream.of(table.curve().below(), table.curve().above()).filter(beyond -> beyond != null).map(Extent::of).reduce(on, Extent::or)
                .orNothing(extents.of(wired, "of").nothing());
    }

    private Extent tiers() {
        boolean nothing = Stream.of("of", "with", "basis").anyMatch(role -> extents.of(wired, role).nothing());
        Range quantity = extents.of(wired, "of").numbers();
        if (quantity == null) {
            return Extent.NEVER.orNothing(nothing);
        }
        Range rates = Range.hull(table.rows().stream().map(TableExtent::rate));
        Range all = quantity.times(rates).or(Range.ZERO);
        Range paid = isMeasuredItself() ? all.and(bySlice(quantity)) : all;
        return Extent.of(widened(paid)).orNothing(nothing);
    }

    private static Range rate(TableRow row) {
        return Range.of(((Amount) row.results().get(0)).number());
    }

    /** Whether what a tier can hold is known: nothing came before, and edges are of the quantity. */
    private boolean isMeasuredItself() {
        return !table.tiers().ofResult() && line.option() != Option.OVERAGE && extents.of(wired, "with").equals(Extent.of(Range.ZERO));
    }

    /** In each tier no more can be paid than it holds; below zero the mirror image. */
    private Range bySlice(Range quantity) {
        Stream<Range> slices = table.rows().stream().map(row -> quantity.or(Range.ZERO).and(held(row)).times(rate(row)));
        return line.option() == Option.EACH_SLICE ? slices.reduce(Range.ZERO, Range::plus) : Range.hull(slices);
    }

    /** What of a quantity, around zero, a tier may hold: its width, or all up to its end where the whole amount is read at its rate. */
    private Range held(TableRow row) {
        Exact basis = table.tiers().percentOf().isEmpty() ? Exact.ONE : highest(extents.of(wired, "basis"));
        if (row.band().to() == null || basis == null) {
            return Range.ALL;
        }
        Exact from = line.option() == Option.EACH_SLICE && row.band().from() != null ? row.band().from() : Exact.ZERO;
        Exact width = row.band().to().minus(from).max(Exact.ZERO).times(basis);
        return new Range(width.negated(), width);
    }

    /** Whether any of the quantity may ever come as far as a tier. */
    boolean mayReach(TableRow row) {
        Extent quantity = extents.of(wired, "of");
        Extent basis = extents.of(wired, "basis");
        boolean known = quantity.isNumber() && basis.isNumber() && basis.numbers().isNeverBelowZero() && isMeasuredItself();
        if (!known || row.band().from() == null) {
            return true;
        }
        Range most = quantity.numbers().or(quantity.numbers().negated());
        Exact from = row.band().from().times(basis.numbers().low());
        return most.high() == null || (row.band().fromIncluded() ? most.high().compareTo(from) >= 0 : most.high().compareTo(from) > 0);
    }

    private static Exact highest(Extent basis) {
        return basis.numbers() == null || basis.numbers().high() == null ? null : basis.numbers().high().max(Exact.ZERO);
    }

    /** Each slice that is rounded may pay up to a step more or less. */
    private Range widened(Range paid) {
        Exact slack = line.rounding() == null ? Exact.ZERO : line.rounding().step().times(Exact.of(table.rows().size()));
        return paid.plus(new Range(slack.negated(), slack));
    }
}
