package org.meritrail.analysis.tables;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What some rows leave open of a box. The box is cut in two, again and again, until a part is covered by one row or met by none, so
 * that only as many parts are looked at as the rows make necessary.
 */
final class Covering {

    private final Space space;
    private final Budget budget;

    Covering(Space space, Budget budget) {
        this.space = space;
        this.budget = budget;
    }

    /** @param open takes the parts, none of which meet, and says whether to go on */
    void open(Box box, int[] rows, Predicate<Box> open) {
        walk(box, space.within(box, rows), open);
    }

    /** A part that is open, or null if there is none. */
    Box firstOpen(Box box, int[] rows) {
        Box[] found = {null};
        open(box, rows, part -> {
            found[0] = part;
            return false;
        });
        return found[0];
    }

    /** A part of a row that others leave open, or null if there is none. */
    Box firstOpen(int row, int[] others) {
        return space.boxes(row).stream().map(box -> firstOpen(box, others)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private boolean walk(Box box, int[] rows, Predicate<Box> open) {
        budget.spend(1 + rows.length);
        if (rows.length == 0) {
            budget.spend(Budget.KEEPING);
            return open.test(box);
        }
        if (IntStream.of(rows).anyMatch(row -> space.covers(row, box))) {
            return true;
        }
        Cut cut = Cut.best(space, box, rows);
        Box below = box.below(cut);
        Box above = box.above(cut);
        return walk(below, space.within(below, rows), open) && walk(above, space.within(above, rows), open);
    }
}
