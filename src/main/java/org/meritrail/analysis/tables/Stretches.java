package org.meritrail.analysis.tables;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Condition.Between;

/**
 * The finest stretches that the edges of a column make: stretch 2k+1 is edge k itself, stretch 2k the open space below it. Neighbours
 * on which the same rows hold come together to one cell. Where only whole numbers occur, a band up to 99 is one below 100.
 */
final class Stretches {

    private static final Between OPEN = new Between(null, false, null, false);

    private final List<Between> bands;
    private final List<Exact> edges;
    private final List<Between> cells = new ArrayList<>();
    private final int[] cellOf;
    private final int hullFrom;
    private final int hullTo;

    /**
     * @param fromZero whether the table speaks about everything above zero, and of nothing else, whatever its lowest edge
     */
    Stretches(List<Condition> conditions, boolean whole, boolean fromZero) {
        this.bands = conditions.stream().map(Stretches::band).map(band -> whole ? ofWholes(band) : band).toList();
        this.edges = edges(fromZero);
        this.cellOf = new int[2 * edges.size() + 1];
        List<Between> written = bands.stream().filter(band -> !band.equals(OPEN) && first(band) <= last(band)).toList();
        int highest = (fromZero ? bands : written).stream().mapToInt(this::last).max().orElse(cellOf.length - 1);
        this.hullFrom = fromZero ? 2 * Collections.binarySearch(edges, Exact.ZERO) + 2 : written.stream().mapToInt(this::first).min().orElse(0);
        this.hullTo = Math.max(hullFrom, highest);
        join();
    }

    private static Between band(Condition condition) {
        return condition.fold(any -> OPEN, oneOf -> {
            throw new IllegalArgumentException("no edges: " + oneOf);
        }, between -> between);
    }

    private static Between ofWholes(Between band) {
        Exact from = band.from() == null ? null : next(band.from(), band.fromIncluded());
        Exact to = band.to() == null ? null : next(band.to(), !band.toIncluded());
        return new Between(from, from != null, to, false);
    }

    /** The lowest whole number at or above another, or only above it. */
    private static Exact next(Exact number, boolean included) {
        Exact up = number.roundTo(Exact.ONE, RoundingMode.CEILING);
        return up.equals(number) && !included ? up.plus(Exact.ONE) : up;
    }

    private List<Exact> edges(boolean fromZero) {
        TreeSet<Exact> sorted = new TreeSet<>();
        for (Between band : bands) {
            if (band.from() != null) {
                sorted.add(band.from());
            }
            if (band.to() != null) {
                sorted.add(band.to());
            }
        }
        if (fromZero) {
            sorted.add(Exact.ZERO);
        }
        return List.copyOf(sorted);
    }

    private int first(Between band) {
        if (band.from() == null) {
            return 0;
        }
        int edge = Collections.binarySearch(edges, band.from());
        return band.fromIncluded() ? 2 * edge + 1 : 2 * edge + 2;
    }

    private int last(Between band) {
        if (band.to() == null) {
            return cellOf.length - 1;
        }
        int edge = Collections.binarySearch(edges, band.to());
        return band.toIncluded() ? 2 * edge + 1 : 2 * edge;
    }

    private void join() {
        BitSet starts = new BitSet();
        for (Between band : bands) {
            starts.set(first(band));
            starts.set(last(band) + 1);
        }
        starts.set(0);
        starts.set(hullFrom);
        starts.set(hullTo + 1);
        for (int at = starts.nextSetBit(0); at < cellOf.length && at >= 0; at = starts.nextSetBit(at + 1)) {
            int next = starts.nextSetBit(at + 1);
            int end = next < 0 ? cellOf.length : Math.min(next, cellOf.length);
            for (int stretch = at; stretch < end; stretch++) {
                cellOf[stretch] = cells.size();
            }
            cells.add(between(at, end - 1));
        }
    }

    private Between between(int first, int last) {
        Exact from = first == 0 ? null : edges.get((first - 1) / 2);
        Exact to = last == cellOf.length - 1 ? null : edges.get(last / 2);
        return new Between(from, first % 2 == 1, to, last % 2 == 1);
    }

    /** Lowest first; each value lies in one. */
    List<Between> cells() {
        return cells;
    }

    int hullFrom() {
        return cellOf[hullFrom];
    }

    int hullTo() {
        return cellOf[hullTo];
    }

    /** Where each row holds. */
    List<Extent> extents() {
        return bands.stream().<Extent>map(band -> first(band) > last(band) ? new Extent.Run(0, -1)
                : new Extent.Run(cellOf[first(band)], cellOf[last(band)])).toList();
    }
}
