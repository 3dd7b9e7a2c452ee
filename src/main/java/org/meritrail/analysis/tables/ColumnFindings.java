package org.meritrail.analysis.tables;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition.Between;
import org.meritrail.vocabulary.Unit;

/** Tells of columns that make no difference, of the end of a column above which nothing holds, and of tiers that cannot be filled. */
final class ColumnFindings {

    private final Subject subject;
    private final Space space;
    private final Consumer<Found> found;

    ColumnFindings(Subject subject, Consumer<Found> found) {
        this.subject = subject;
        this.space = subject.space();
        this.found = found;
    }

    void find() {
        IntStream.range(0, subject.table().conditions().size()).filter(this::isIdle).forEach(this::tellIdle);
        if (subject.table().tiers() != null) {
            IntStream.range(0, space.rows()).filter(this::isImpossible).forEach(this::tellImpossible);
        }
    }

    void findEnds(Budget budget) {
        if (subject.stops()) {
            IntStream.range(0, subject.spoken().axes().size()).filter(this::ends).forEach(axis -> beyond(axis, budget).ifPresent(beyond -> tellEnd(axis, beyond)));
        }
    }

    /** A currency that is converted from or to is stated even where there is only one. */
    private boolean isIdle(int axis) {
        return space.rows() > 1 && !subject.table().conditions().get(axis).isCurrency()
                && space.axes().get(axis).extents().stream().distinct().count() == 1;
    }

    private void tellIdle(int axis) {
        String name = subject.table().conditions().get(axis).name();
        found.accept(new Found(FindingCode.COLUMN_IDLE, subject.place(subject.table().layout().headingCell(axis)), name,
                List.of(name, Written.edge(subject, 0, axis, true)), null));
    }

    /** Scores have a scale that ends, and days are over when the plan is. */
    private boolean ends(int axis) {
        Axis one = subject.spoken().axes().get(axis);
        boolean mayGoOn = one.unit() != null && one.unit().kind() != Unit.Kind.SCORE;
        return one.isOrdered() && mayGoOn && one.hullTo() < one.size() - 1;
    }

    /** What nothing holds for above the end of a column: all of it or, where rows that say nothing of the column go on, a part. */
    private Optional<Case> beyond(int axis, Budget budget) {
        Space spoken = subject.spoken();
        int above = spoken.axes().get(axis).hullTo() + 1;
        int last = spoken.axes().get(axis).size() - 1;
        int[] further = spoken.all(row -> spoken.extent(row, axis).meets(above, last));
        if (further.length == 0) {
            return Optional.of(Case.of(spoken, spoken.whole().with(axis, above, last)));
        }
        return Optional.ofNullable(new Covering(spoken, budget).firstOpen(spoken.hull().with(axis, above, last), further)).map(part -> Case.of(spoken, part));
    }

    private void tellEnd(int axis, Case beyond) {
        int top = space.axes().get(axis).hullTo();
        int[] ending = space.all(at -> space.extent(at, axis).covers(top, top));
        int row = IntStream.of(ending).filter(at -> beyond.meetsBeside(axis, at)).findFirst().orElse(ending.length == 0 ? 0 : ending[0]);
        found.accept(new Found(FindingCode.TABLE_ENDS, subject.placeOfEdge(row, axis, false), Written.edge(subject, row, axis, false).in(Texts.ENGLISH),
                List.of(beyond, subject.named(row)), beyond));
    }

    /** A tier below zero, or one that is measured in what it pays and pays nothing towards its end. */
    private boolean isImpossible(int row) {
        Between band = subject.row(row).band();
        int rate = ((Amount) subject.row(row).results().get(0)).number().signum();
        return band.from() != null && band.from().signum() < 0 || subject.table().tiers().ofResult() && (rate < 0 || rate == 0 && band.to() != null);
    }

    private void tellImpossible(int row) {
        int band = space.axes().size() - 1;
        found.accept(new Found(FindingCode.TIER_IMPOSSIBLE, subject.placeOfEdge(row, band, true), Written.edge(subject, row, band, true).in(Texts.ENGLISH),
                List.of(subject.named(row)), null));
    }
}
