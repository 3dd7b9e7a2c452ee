package org.meritrail.analysis.tables;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Condition.Between;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;

/**
 * A column that compares with edges. Its cells are the stretches between the points at which some row starts or ends, lowest first.
 * What lies between the lowest and the highest edge is what the table speaks about; where a row with one edge has no end on the other
 * side, that side has none.
 */
final class Scale implements Axis {

    private static final Exact HALF = Exact.of("0.5");
    private static final Exact HUNDREDTH = Exact.of("0.01");

    private final Phrase name;
    private final Unit unit;
    private final boolean whole;
    private final List<Between> cells;
    private final int hullFrom;
    private final int hullTo;
    private final List<Extent> extents;

    /**
     * @param unit     null for dates
     * @param whole    whether only whole numbers, or days, can occur
     * @param fromZero whether the table speaks about everything above zero, and of nothing else, as tiers do
     */
    Scale(Phrase name, Unit unit, boolean whole, boolean fromZero, List<Condition> conditions) {
        Stretches stretches = new Stretches(conditions, whole, fromZero);
        this.name = name;
        this.unit = unit;
        this.whole = whole;
        this.cells = List.copyOf(stretches.cells());
        this.hullFrom = stretches.hullFrom();
        this.hullTo = stretches.hullTo();
        this.extents = stretches.extents();
    }

    @Override
    public Phrase name() {
        return name;
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public int hullFrom() {
        return hullFrom;
    }

    @Override
    public int hullTo() {
        return hullTo;
    }

    @Override
    public List<Extent> extents() {
        return extents;
    }

    @Override
    public boolean isOrdered() {
        return true;
    }

    @Override
    public Unit unit() {
        return unit;
    }

    boolean isWhole() {
        return whole;
    }

    /** From the first to the last of some cells; of whole numbers and days with both ends included. */
    Between stretch(int first, int last) {
        Between lower = cells.get(first);
        Between upper = cells.get(last);
        return whole ? new Between(lower.from(), lower.from() != null, upper.to() == null ? null : upper.to().minus(Exact.ONE), upper.to() != null)
                : new Between(lower.from(), lower.fromIncluded(), upper.to(), upper.toIncluded());
    }

    /** Whether some cells hold one number only. */
    boolean isPoint(BitSet some) {
        Between stretch = stretch(some.nextSetBit(0), some.length() - 1);
        return stretch.from() != null && stretch.from().equals(stretch.to());
    }

    boolean startsWithANumber(BitSet some) {
        return cells.get(some.nextSetBit(0)).fromIncluded();
    }

    @Override
    public int cellOf(Value value) {
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell).holdsFor(value)) {
                return cell;
            }
        }
        return -1;
    }

    @Override
    public Phrase said(BitSet some) {
        return some.cardinality() == size() ? null : new AnyOf(Extent.of(some) instanceof Extent.Run run ? List.of(said(stretch(run.first(), run.last())))
                : some.stream().mapToObj(cell -> said(stretch(cell, cell))).toList());
    }

    private Phrase said(Between band) {
        if (band.from() != null && band.from().equals(band.to())) {
            return Message.of("case.exactly", name, shown(band.from()));
        }
        if (band.from() == null) {
            return Message.of(band.toIncluded() ? "case.up-to" : "case.below", name, shown(band.to()));
        }
        if (band.to() == null) {
            return Message.of(band.fromIncluded() ? "case.from" : "case.above", name, shown(band.from()));
        }
        String key = (band.fromIncluded() ? "case.from-" : "case.above-") + (band.toIncluded() ? "up-to" : "below");
        return Message.of(key, name, shown(band.from()), shown(band.to()));
    }

    @Override
    public Phrase example(int cell) {
        return shown(exampleNumber(stretch(cell, cell)));
    }

    private Exact exampleNumber(Between band) {
        if (band.from() != null && band.fromIncluded() || band.from() == null && band.to() == null) {
            return band.from() == null ? Exact.ZERO : band.from();
        }
        if (band.to() != null && band.toIncluded()) {
            return band.to();
        }
        Exact step = unit != null && unit.kind() == Unit.Kind.PERCENT ? HUNDREDTH : Exact.ONE;
        return band.to() == null ? band.from().plus(step) : band.from() == null ? band.to().minus(step) : band.from().plus(band.to()).times(HALF);
    }

    /** A number with the column's unit, or a day. */
    Phrase shown(Exact number) {
        return unit == null ? new Day(LocalDate.ofEpochDay(Long.parseLong(number.plain())))
                : new Amount(number, unit.isMoney() && unit.currency().isEmpty() ? Unit.NUMBER : unit);
    }
}
