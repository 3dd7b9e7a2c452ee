package org.meritrail.analysis.tables;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.meritrail.vocabulary.Result;

/** Which rows ever count where the upper one does, or where the largest or smallest result does. */
final class Reach {

    private final Space space;
    private final List<List<Result>> results;
    private final Budget budget;
    private final Covering covering;

    Reach(Space space, List<List<Result>> results, Budget budget) {
        this.space = space;
        this.results = results;
        this.budget = budget;
        this.covering = new Covering(space, budget);
    }

    /** Whether each of a row's cases is one of a row above it, so that it never counts. */
    boolean isNeverReached(int row) {
        return covering.firstOpen(row, IntStream.range(0, row).toArray()) == null;
    }

    /** Whether wherever a row holds another one does that outranks it. */
    boolean isOutranked(int row, BiPredicate<Integer, Integer> outranks) {
        return covering.firstOpen(row, space.all(other -> other != row && outranks.test(other, row))) == null;
    }

    /**
     * Whether everything would come to the same without a row: wherever it is the first to hold, the next one that does has its results.
     *
     * @param reached the rows that ever count, in their order
     */
    boolean isRedundant(int row, int[] reached) {
        boolean mayBe = IntStream.of(reached).anyMatch(other -> other > row && results.get(other).equals(results.get(row)) && space.meet(row, other));
        int[] others = IntStream.of(reached).filter(other -> other != row).toArray();
        return mayBe && space.boxes(row).stream().allMatch(box -> isRedundant(row, box, space.within(box, others)));
    }

    private boolean isRedundant(int row, Box box, int[] others) {
        budget.spend(1 + others.length);
        int covering = IntStream.range(0, others.length).filter(at -> space.covers(others[at], box)).findFirst().orElse(-1);
        int[] counting = covering < 0 ? others : IntStream.rangeClosed(0, covering).map(at -> others[at]).toArray();
        if (covering >= 0 && others[covering] < row) {
            return true;
        }
        int[] below = IntStream.of(counting).filter(other -> other > row).toArray();
        boolean same = IntStream.of(below).allMatch(other -> results.get(other).equals(results.get(row)));
        if (covering >= 0 && same) {
            return true;
        }
        if (counting.length == 0 || covering == 0) {
            return false;
        }
        Cut cut = Cut.best(space, box, counting);
        Box lower = box.below(cut);
        Box upper = box.above(cut);
        return isRedundant(row, lower, space.within(lower, counting)) && isRedundant(row, upper, space.within(upper, counting));
    }
}
