package org.meritrail.vocabulary;

import java.util.List;

/**
 * Cells of one row of a workbook.
 *
 * @param workbook path below {@code decision-tables/}, with forward slashes
 * @param row      as Excel counts, from 1
 * @param cells    addresses such as {@code C7}, in the order of the columns
 */
public record CellRange(String workbook, String sheet, int row, List<String> cells) {

    @Override
    public String toString() {
        return workbook + "!" + sheet + "!" + String.join(",", cells);
    }
}
