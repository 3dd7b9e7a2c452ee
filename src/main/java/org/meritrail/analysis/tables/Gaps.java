package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The cases within what a table speaks about for which it has no row. */
final class Gaps {

    private Gaps() {
    }

    /** @param found takes the parts as they are found, so that those found before the budget is spent are known; none of them meet */
    static void find(Space space, Budget budget, List<Box> found) {
        new Covering(space, budget).open(space.hull(), IntStream.range(0, space.rows()).toArray(), found::add);
    }

    /** Parts side by side are one gap: alike on all axes but one, and on that one next to each other, or words. */
    static List<Case> together(Space space, List<Box> parts) {
        List<Case> cases = parts.stream().map(part -> Case.of(space, part)).toList();
        int before;
        do {
            before = cases.size();
            for (int axis = 0; axis < space.axes().size(); axis++) {
                cases = together(space, axis, cases);
            }
        } while (cases.size() < before);
        return cases.stream().sorted(BY_CELLS).toList();
    }

    private static final Comparator<Case> BY_CELLS = (one, other) -> IntStream.range(0, one.cells().size())
            .map(axis -> Integer.compare(one.cells().get(axis).nextSetBit(0), other.cells().get(axis).nextSetBit(0)))
            .filter(order -> order != 0).findFirst().orElse(0);

    private static List<Case> together(Space space, int axis, List<Case> cases) {
        Map<List<BitSet>, List<BitSet>> alike = new LinkedHashMap<>();
        for (Case one : cases) {
            List<BitSet> others = new ArrayList<>(one.cells());
            alike.computeIfAbsent(withoutAxis(others, axis), none -> new ArrayList<>()).add(one.cells().get(axis));
        }
        List<Case> joined = new ArrayList<>();
        alike.forEach((others, parts) -> joined(space.axes().get(axis), parts).forEach(part -> {
            List<BitSet> cells = new ArrayList<>(others);
            cells.set(axis, part);
            joined.add(new Case(space, List.copyOf(cells)));
        }));
        return joined;
    }

    private static List<BitSet> withoutAxis(List<BitSet> cells, int axis) {
        cells.set(axis, new BitSet());
        return cells;
    }

    private static List<BitSet> joined(Axis axis, List<BitSet> parts) {
        BitSet all = new BitSet();
        parts.forEach(all::or);
        if (!axis.isOrdered()) {
            return List.of(all);
        }
        List<BitSet> runs = new ArrayList<>();
        for (int at = all.nextSetBit(0); at >= 0; at = all.nextSetBit(all.nextClearBit(at))) {
            BitSet run = new BitSet();
            run.set(at, all.nextClearBit(at));
            runs.add(run);
        }
        return runs;
    }
}
