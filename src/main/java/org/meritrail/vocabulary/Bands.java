package org.meritrail.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Condition.Between;

/**
 * Rows cut into bands along one range condition: the edges of all ranges, sorted, and for each stretch between two edges the
 * rows that may hold there. Where ranges lie over each other so much that this would cost more than it saves, all rows are kept
 * as one band.
 */
final class Bands {

    static final int[] NONE = {};

    private static final int SMALL = 8;
    private static final int LARGEST_GROWTH = 8;

    private final int column;
    private final List<Exact> edges;
    private final int[][] rows;

    private Bands(int column, List<Exact> edges, int[][] rows) {
        this.column = column;
        this.edges = edges;
        this.rows = rows;
    }

    static Bands of(List<TableRow> all, List<Integer> some, int width) {
        int[] unsorted = some.stream().mapToInt(Integer::intValue).toArray();
        if (some.size() > SMALL) {
            for (int column = 0; column < width; column++) {
                Bands cut = cut(all, unsorted, column);
                if (cut != null) {
                    return cut;
                }
            }
        }
        return new Bands(-1, List.of(), new int[][] {unsorted});
    }

    int[] candidates(List<Value> values) {
        if (column < 0) {
            return rows[0];
        }
        int at = Collections.binarySearch(edges, Condition.ordinal(values.get(column)));
        // Stretch 2k+1 is edge k itself, stretch 2k the open space below it.
        return rows[at >= 0 ? 2 * at + 1 : 2 * (-at - 1)];
    }

    /** Null if the rows cannot be told apart along this condition at a sensible cost. */
    private static Bands cut(List<TableRow> all, int[] some, int column) {
        TreeSet<Exact> sorted = new TreeSet<>();
        for (int row : some) {
            if (all.get(row).conditions().get(column) instanceof Between range) {
                addEdges(range, sorted);
            }
        }
        List<Exact> edges = new ArrayList<>(sorted);
        List<List<Integer>> stretches = IntStream.rangeClosed(0, 2 * edges.size()).<List<Integer>>mapToObj(i -> new ArrayList<>(1)).toList();
        long placed = 0;
        for (int row : some) {
            int first = firstStretch(all.get(row).conditions().get(column), edges);
            int last = lastStretch(all.get(row).conditions().get(column), edges);
            placed += Math.max(0, last - first + 1);
            if (placed > (long) LARGEST_GROWTH * some.length) {
                return null;
            }
            for (int at = first; at <= last; at++) {
                stretches.get(at).add(row);
            }
        }
        return edges.isEmpty() ? null : new Bands(column, edges, stretches.stream().map(Bands::toArray).toArray(int[][]::new));
    }

    private static void addEdges(Between range, TreeSet<Exact> edges) {
        if (range.from() != null) {
            edges.add(range.from());
        }
        if (range.to() != null) {
            edges.add(range.to());
        }
    }

    private static int firstStretch(Condition condition, List<Exact> edges) {
        if (!(condition instanceof Between range) || range.from() == null) {
            return 0;
        }
        int edge = Collections.binarySearch(edges, range.from());
        return range.fromIncluded() ? 2 * edge + 1 : 2 * edge + 2;
    }

    private static int lastStretch(Condition condition, List<Exact> edges) {
        if (!(condition instanceof Between range) || range.to() == null) {
            return 2 * edges.size();
        }
        int edge = Collections.binarySearch(edges, range.to());
        return range.toIncluded() ? 2 * edge + 1 : 2 * edge;
    }

    private static int[] toArray(List<Integer> rows) {
        return Arrays.stream(rows.toArray(new Integer[0])).mapToInt(Integer::intValue).toArray();
    }
}
