package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.Result;

/**
 * Tells where a result falls while the word of one column rises and all others stay as they are. A result that falls at several edges
 * of a word and rises at none is meant to, as a raise is over the position in the grade.
 */
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
        if (subject.table().hitPolicy() != HitPolicy.SUM && subject.table().tiers() == null && subject.table().curve() == null) {
            IntStream.range(0, space.axes().size()).filter(axis -> space.axes().get(axis).isOrdered() && space.axes().get(axis).unit() != null)
                    .forEach(this::along);
        }
        if (subject.table().curve() != null) {
            points();
        }
    }

    private void along(int axis) {
        List<Change> changes = changes(axis);
        for (int at = 0; at < subject.table().results().size(); at++) {
            int result = at;
            List<Change> falls = new ArrayList<>();
            Set<Integer> fallen = new HashSet<>();
            changes.stream().filter(change -> falls(change, result) && !fallen.contains(change.to()) && happens(change, result)).forEach(change -> {
                fallen.add(change.to());
                falls.add(change);
            });
            boolean once = falls.stream().mapToInt(Change::cell).distinct().count() == 1;
            if (once || !falls.isEmpty() && changes.stream().anyMatch(change -> rises(change, result) && happens(change, result))) {
                falls.forEach(change -> tell(change, result));
            }
        }
    }

    /** Each pair of rows, alike in some case on all other axes, of which one holds right before a cell and the other right after. */
    private List<Change> changes(int axis) {
        int size = space.axes().get(axis).size();
        List<List<Integer>> starting = IntStream.range(0, size + 1).<List<Integer>>mapToObj(cell -> new ArrayList<>()).toList();
        List<List<Integer>> ended = IntStream.range(0, size + 1).<List<Integer>>mapToObj(cell -> new ArrayList<>()).toList();
        for (int row : space.all(row -> !space.isEmpty(row))) {
            starting.get(space.extent(row, axis).next(0)).add(row);
            ended.get(space.extent(row, axis).last(size - 1) + 1).add(row);
        }
        List<Change> changes = new ArrayList<>();
        Set<Integer> holding = new TreeSet<>(starting.get(0));
        for (int at = 1; at < size; at++) {
            int cell = at;
            Set<Integer> before = new TreeSet<>(holding);
            ended.get(cell).forEach(holding::remove);
            starting.get(cell).forEach(to -> before.forEach(from -> add(new Change(axis, cell, from, to), changes)));
            ended.get(cell).forEach(from -> holding.forEach(to -> add(new Change(axis, cell, from, to), changes)));
            holding.addAll(starting.get(cell));
        }
        return changes;
    }

    private void add(Change change, List<Change> changes) {
        budget.spend(1);
        if (meetBut(change.from(), change.to(), change.axis())) {
            changes.add(change);
        }
    }

    private boolean falls(Change change, int result) {
        return isLess(change.to(), change.from(), result);
    }

    private boolean rises(Change change, int result) {
        return isLess(change.from(), change.to(), result);
    }

    private boolean isLess(int row, int other, int result) {
        Result one = subject.row(row).results().get(result);
        Result two = subject.row(other).results().get(result);
        return one instanceof Amount less && two instanceof Amount more && less.number().compareTo(more.number()) < 0;
    }

    /** Whether there is a case in which the one row counts right before and the other right after, with no row that outranks either. */
    private boolean happens(Change change, int result) {
        if (subject.table().hitPolicy() == HitPolicy.UNIQUE) {
            return true;
        }
        int[] above = space.all(row -> outranks(row, change.from(), result) && space.extent(row, change.axis()).covers(change.cell() - 1, change.cell() - 1)
                || outranks(row, change.to(), result) && space.extent(row, change.axis()).covers(change.cell(), change.cell()));
        Space beside = new Space(IntStream.range(0, space.axes().size()).filter(axis -> axis != change.axis()).mapToObj(space.axes()::get).toList(), space.rows());
        Covering covering = new Covering(beside, budget);
        return beside.boxes(change.from()).stream().flatMap(box -> beside.boxes(change.to()).stream().map(box::and))
                .anyMatch(box -> !box.isEmpty() && covering.firstOpen(box, above) != null);
    }

    private boolean outranks(int row, int other, int result) {
        return switch (subject.table().hitPolicy()) {
            case FIRST -> row < other;
            case LARGEST -> isLess(other, row, result);
            case SMALLEST -> isLess(row, other, result);
            case UNIQUE, SUM -> false;
        };
    }

    private void tell(Change change, int result) {
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
        boolean rises = changes.stream().anyMatch(change -> rises(change, 0));
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
