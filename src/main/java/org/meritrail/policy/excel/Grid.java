package org.meritrail.policy.excel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.meritrail.excel.SheetOutline;
import org.meritrail.policy.findings.Place;

/**
 * A sheet as it is, before any meaning.
 *
 * @param workbook path below {@code decision-tables/}, with forward slashes
 * @param file     path below the policy folder
 * @param outline  what the sheet says besides its cells
 * @param rows     cells that hold something, by row (from 1) and column (from 0)
 */
public record Grid(String workbook, String file, String sheet, SheetOutline outline, NavigableMap<Integer, NavigableMap<Integer, Cell>> rows) {

    /** A sheet that hides and merges nothing. */
    public Grid(String workbook, String file, String sheet, NavigableMap<Integer, NavigableMap<Integer, Cell>> rows) {
        this(workbook, file, sheet, SheetOutline.plain(sheet), rows);
    }

    public int lastRow() {
        return rows.isEmpty() ? 0 : rows.lastKey();
    }

    public boolean isBlankRow(int row) {
        return !rows.containsKey(row);
    }

    public List<Cell> cells(int row) {
        return rows.containsKey(row) ? List.copyOf(rows.get(row).values()) : List.of();
    }

    /** The columns of a row that hold something. */
    public NavigableMap<Integer, Cell> row(int row) {
        return rows.getOrDefault(row, Collections.emptyNavigableMap());
    }

    /** A blank cell where nothing stands, and one that is covered where a merged cell lies that starts elsewhere. */
    public Cell cell(int row, int column) {
        Map<Integer, Cell> cells = row(row);
        return cells.containsKey(column) ? cells.get(column) : new Cell(new Place(file, sheet, address(row, column)), row,
                isCovered(row, column) ? new Cell.Covered() : new Cell.Blank());
    }

    boolean hasDates() {
        return rows.values().stream().flatMap(row -> row.values().stream()).anyMatch(cell -> cell.content() instanceof Cell.Date);
    }

    private boolean isCovered(int row, int column) {
        return outline.merged().stream().anyMatch(area -> area.holds(row, column));
    }

    public static String address(int row, int column) {
        return letters(column) + row;
    }

    /** Of a column, from 0: {@code A}. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
