package org.meritrail.vocabulary;

import java.util.List;

/**
 * Cells of one row of a workbook.
 *
 * @param workbook path below {@code decision-tables/}, with forward slashes
 * @param row      as Excel counts, from 1
 * @param cells    addresses such as {@code C7}, in the order of the columns
 * @param texts    what the cells show, in the same order; none where only the place matters
 */
public record CellRange(String workbook, String sheet, int row, List<String> cells, List<String> texts) {

    /** A place. */
    public CellRange(String workbook, String sheet, int row, List<String> cells) {
        this(workbook, sheet, row, cells, List.of());
    }

    @Override
    public String toString() {
        return workbook + "!" + sheet + "!" + String.join(",", cells);
    }
}
