package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The pairs of rows that hold at once. */
final class Overlaps {

    /** @param upper the one that stands above on the sheet */
    record Pair(int upper, int lower) {
    }

    private Overlaps() {
    }

    /** @param found takes the pairs as they are found, so that those found before the budget is spent are known */
    static void find(Space space, Budget budget, List<Pair> found) {
        int[] rows = space.all(row -> !space.isEmpty(row));
        int axis = IntStream.range(0, space.axes().size()).boxed().min(Comparator.comparingLong(one -> comparisons(space, one, rows))).orElse(0);
        List<Integer> byFirst = IntStream.of(rows).boxed().sorted(Comparator.comparingInt((Integer row) -> first(space, axis, row))).toList();
        for (int at = 0; at < byFirst.size(); at++) {
            int one = byFirst.get(at);
            int last = last(space, axis, one);
            for (int next = at + 1; next < byFirst.size() && first(space, axis, byFirst.get(next)) <= last; next++) {
                int other = byFirst.get(next);
                budget.spend(1);
                if (space.meet(one, other)) {
                    budget.spend(Budget.KEEPING);
                    found.add(new Pair(Math.min(one, other), Math.max(one, other)));
                }
            }
        }
    }

    /** By the upper row, then the lower one. */
    static List<Pair> sorted(List<Pair> pairs) {
        List<Pair> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparingInt(Pair::upper).thenComparingInt(Pair::lower));
        return sorted;
    }

    /** How many rows start on the axis before another that started earlier has ended. */
    private static long comparisons(Space space, int axis, int[] rows) {
        int[] firsts = IntStream.of(rows).map(row -> first(space, axis, row)).sorted().toArray();
        long sum = 0;
        for (int row : rows) {
            sum += upTo(firsts, last(space, axis, row)) - upTo(firsts, first(space, axis, row) - 1);
        }
        return sum;
    }

    /** How many are not more than a value. */
    private static int upTo(int[] sorted, int value) {
        int at = Arrays.binarySearch(sorted, value + 1);
        while (at > 0 && sorted[at - 1] > value) {
            at = Arrays.binarySearch(sorted, 0, at, value + 1);
        }
        return at < 0 ? -at - 1 : at;
    }

    private static int first(Space space, int axis, int row) {
        return space.extent(row, axis).next(0);
    }

    private static int last(Space space, int axis, int row) {
        return space.extent(row, axis).last(Integer.MAX_VALUE - 1);
    }
}
