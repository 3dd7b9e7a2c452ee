package org.meritrail.analysis.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The rows of a table as sets of cells: on each axis a row holds on some cells, and it holds for a case if it does on every axis. */
final class Space {

    private final List<Axis> axes;
    private final int rows;

    /** @param rows how many; the axes may know more, which only fill gaps that cannot be met */
    Space(List<Axis> axes, int rows) {
        this.axes = List.copyOf(axes);
        this.rows = rows;
    }

    List<Axis> axes() {
        return axes;
    }

    int rows() {
        return rows;
    }

    Extent extent(int row, int axis) {
        return axes.get(axis).extents().get(row);
    }

    Box whole() {
        return new Box(new int[axes.size()], axes.stream().mapToInt(axis -> axis.size() - 1).toArray());
    }

    /** What the table speaks about: between its lowest and highest edges and with the words it names. */
    Box hull() {
        return new Box(axes.stream().mapToInt(Axis::hullFrom).toArray(), axes.stream().mapToInt(Axis::hullTo).toArray());
    }

    boolean covers(int row, Box box) {
        for (int axis = 0; axis < axes.size(); axis++) {
            if (!extent(row, axis).covers(box.from()[axis], box.to()[axis])) {
                return false;
            }
        }
        return true;
    }

    boolean meets(int row, Box box) {
        for (int axis = 0; axis < axes.size(); axis++) {
            if (!extent(row, axis).meets(box.from()[axis], box.to()[axis])) {
                return false;
            }
        }
        return true;
    }

    boolean meet(int one, int other) {
        for (int axis = 0; axis < axes.size(); axis++) {
            if (!extent(one, axis).meets(extent(other, axis))) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty(int row) {
        return IntStream.range(0, axes.size()).anyMatch(axis -> extent(row, axis).next(0) == Extent.NONE);
    }

    /** Those of some rows that hold somewhere in a box. */
    int[] within(Box box, int[] some) {
        return IntStream.of(some).filter(row -> meets(row, box)).toArray();
    }

    int[] all(IntPredicate wanted) {
        return IntStream.range(0, rows).filter(wanted).toArray();
    }

    /** The cells of a row as boxes; several where its words are not next to each other. */
    List<Box> boxes(int row) {
        List<Box> boxes = isEmpty(row) ? List.of() : List.of(whole());
        for (int axis = 0; axis < axes.size(); axis++) {
            int at = axis;
            boxes = boxes.stream().flatMap(box -> runs(extent(row, at)).stream().map(run -> box.with(at, run[0], run[1]))).toList();
        }
        return boxes;
    }

    private static List<int[]> runs(Extent extent) {
        List<int[]> runs = new ArrayList<>();
        for (int at = extent.next(0); at != Extent.NONE; at = extent.next(extent.endOfRun(at) + 1)) {
            runs.add(new int[] {at, extent.endOfRun(at)});
        }
        return runs;
    }
}
