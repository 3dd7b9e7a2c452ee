package org.meritrail.analysis.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The cases within what a table speaks about for which it has no row. */
final class Gaps {

    private static final Comparator<Case> BY_CELLS = (one, other) -> IntStream.range(0, one.cells().size())
            .map(axis -> Integer.compare(one.cells().get(axis).nextSetBit(0), other.cells().get(axis).nextSetBit(0)))
            .filter(order -> order != 0).findFirst().orElse(0);

    private final Space space;
    private final List<Case> told = new ArrayList<>();

    private Gaps(Space space) {
        this.space = space;
    }

    /** @param found takes the parts as they are found, so that those found before the budget is spent are known; none of them meet */
    static void find(Space space, Budget budget, List<Box> found) {
        new Covering(space, budget).open(space.hull(), IntStream.range(0, space.rows()).toArray(), found::add);
    }

    /**
     * Open parts as gaps that an analyst would see: each as large as the rows leave it, whatever cuts it was found by. None of them meet.
     *
     * @param most how many, of the parts in their order
     */
    static List<Case> told(Space space, List<Box> parts, int most) {
        Gaps gaps = new Gaps(space);
        gaps.tell(parts.stream().map(part -> Case.of(space, part)).sorted(BY_CELLS).toList(), most);
        return gaps.told.stream().sorted(BY_CELLS).toList();
    }

    private void tell(List<Case> parts, int most) {
        Deque<Case> left = new ArrayDeque<>(parts);
        while (!left.isEmpty() && told.size() < most) {
            Case part = left.removeFirst();
            Optional<Case> known = told.stream().filter(part::meets).findFirst();
            if (known.isPresent()) {
                part.without(known.get()).forEach(left::addFirst);
            } else {
                told.add(grown(part));
            }
        }
    }

    /** As far as it goes on each axis, one after the other. */
    private Case grown(Case part) {
        Case grown = part;
        for (int axis = 0; axis < space.axes().size(); axis++) {
            BitSet open = open(grown, axis);
            int start = part.cells().get(axis).nextSetBit(0);
            if (space.axes().get(axis).isOrdered()) {
                int below = open.previousClearBit(start);
                open.clear(0, below + 1);
                open.clear(open.nextClearBit(start), open.length() + 1);
            }
            grown = grown.with(axis, open);
        }
        return grown;
    }

    /** On which cells of an axis nothing holds that meets a case on all others. */
    private BitSet open(Case part, int axis) {
        BitSet open = new BitSet();
        open.set(space.axes().get(axis).hullFrom(), space.axes().get(axis).hullTo() + 1);
        for (int row = 0; row < space.rows(); row++) {
            if (part.meetsBeside(axis, row)) {
                space.extent(row, axis).removeFrom(open);
            }
        }
        told.stream().filter(other -> part.meetsBeside(axis, other)).forEach(other -> open.andNot(other.cells().get(axis)));
        return open;
    }
}
