package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.Result;

/** Tells where a result falls while the word of one column rises and all others stay as they are. */
final class FallFindings {

    /** That on one axis one row takes over from another at the start of a cell. */
    private record Change(int axis, int cell, int from, int to) {
    }

    private final Subject subject;
    private final Space space;
    private final Budget budget;
    private final Consumer<Found> found;
    private final Set<List<Integer>> told = new HashSet<>();

    FallFindings(Subject subject, Budget budget, Consumer<Found> found) {
        this.subject = subject;
        this.space = subject.space();
        this.budget = budget;
        this.found = found;
    }

    /** Of tables one row of which counts; sums of rows and tiers are another matter, and so are days. */
    void find() {
        boolean one = subject.table().hitPolicy() == HitPolicy.UNIQUE || subject.table().hitPolicy() == HitPolicy.FIRST;
        if (one && subject.table().tiers() == null && subject.table().curve() == null) {
            IntStream.range(0, space.axes().size()).filter(axis -> space.axes().get(axis).isOrdered() && space.axes().get(axis).unit() != null)
                    .forEach(this::along);
        }
        if (subject.table().curve() != null) {
            points();
        }
    }

    private void along(int axis) {
        int size = space.axes().get(axis).size();
        List<List<Integer>> holding = IntStream.range(0, size).<List<Integer>>mapToObj(cell -> new ArrayList<>()).toList();
        for (int row : space.all(row -> !space.isEmpty(row))) {
            Extent extent = space.extent(row, axis);
            for (int cell = extent.next(0); cell <= extent.endOfRun(extent.next(0)); cell++) {
                budget.spend(1);
                holding.get(cell).add(row);
            }
        }
        for (int cell = 1; cell < size; cell++) {
            for (int from : holding.get(cell - 1)) {
                boolean ends = !space.extent(from, axis).covers(cell, cell);
                for (int to : holding.get(cell)) {
                    budget.spend(1);
                    boolean starts = !space.extent(to, axis).covers(cell - 1, cell - 1);
                    if (from != to && (ends || starts)) {
                        check(new Change(axis, cell, from, to));
                    }
                }
            }
        }
    }

    private void check(Change change) {
        boolean alike = IntStream.range(0, space.axes().size()).allMatch(axis -> axis == change.axis()
                || space.extent(change.from(), axis).meets(space.extent(change.to(), axis)));
        if (alike) {
            IntStream.range(0, subject.table().results().size())
                    .filter(result -> falls(change, result) && !told.contains(List.of(change.axis(), change.to(), result)) && happens(change))
                    .forEach(result -> tell(change, result));
        }
    }

    private boolean falls(Change change, int result) {
        Result before = subject.row(change.from()).results().get(result);
        Result after = subject.row(change.to()).results().get(result);
        return before instanceof Amount more && after instanceof Amount less && less.number().compareTo(more.number()) < 0;
    }

    /** Whether there is a case in which the one row counts right before and the other right after, with no row above either. */
    private boolean happens(Change change) {
        if (subject.table().hitPolicy() == HitPolicy.UNIQUE) {
            return true;
        }
        int[] above = space.all(row -> row < change.from() && space.extent(row, change.axis()).covers(change.cell() - 1, change.cell() - 1)
                || row < change.to() && space.extent(row, change.axis()).covers(change.cell(), change.cell()));
        Space beside = new Space(IntStream.range(0, space.axes().size()).filter(axis -> axis != change.axis()).mapToObj(space.axes()::get).toList(), space.rows());
        Covering covering = new Covering(beside, budget);
        return beside.boxes(change.from()).stream().flatMap(box -> beside.boxes(change.to()).stream().map(box::and))
                .anyMatch(box -> !box.isEmpty() && covering.firstOpen(box, above) != null);
    }

    private void tell(Change change, int result) {
        told.add(List.of(change.axis(), change.to(), result));
        BitSet cell = new BitSet();
        cell.set(change.cell());
        Case where = Case.ofBothBut(space, change.from(), change.to(), change.axis()).with(change.axis(), cell);
        tell(change.from(), change.to(), result, change.axis(), where);
    }

    private void tell(int from, int to, int result, int axis, Case where) {
        Result before = subject.row(from).results().get(result);
        Result after = subject.row(to).results().get(result);
        found.accept(new Found(FindingCode.PAY_FALLS, subject.place(subject.table().layout().resultCell(subject.row(to), result)),
                Written.result(after).in(Texts.ENGLISH),
                List.of(where, Written.result(before), subject.named(from), Written.result(after), subject.named(to), space.axes().get(axis).name()), where));
    }

    /** Points of a curve that follow each other in some case. One that only falls is meant to: it spreads something out over time. */
    private void points() {
        int place = space.axes().size() - 1;
        List<Change> changes = new ArrayList<>();
        for (int from : space.all(row -> true)) {
            for (int to : space.all(row -> true)) {
                budget.spend(1);
                if (space.extent(from, place).next(0) < space.extent(to, place).next(0) && follow(from, to, place)) {
                    changes.add(new Change(place, space.extent(to, place).next(0), from, to));
                }
            }
        }
        boolean rises = changes.stream().anyMatch(change -> falls(new Change(place, 0, change.to(), change.from()), 0));
        changes.stream().filter(change -> rises && falls(change, 0) && told.add(List.of(place, change.to(), 0))).forEach(change -> tell(change, 0));
    }

    /** Whether no point lies between two in a case that has both. */
    private boolean follow(int from, int to, int place) {
        return meetBut(from, to, place) && IntStream.range(0, space.rows()).noneMatch(between -> space.extent(from, place).next(0) < space.extent(between, place).next(0)
                && space.extent(between, place).next(0) < space.extent(to, place).next(0) && meetBut(from, between, place) && meetBut(between, to, place));
    }

    private boolean meetBut(int one, int other, int but) {
        return IntStream.range(0, space.axes().size()).allMatch(axis -> axis == but || space.extent(one, axis).meets(space.extent(other, axis)));
    }
}
