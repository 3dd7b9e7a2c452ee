package org.meritrail.web.pages;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.excel.Grid;

/**
 * A sheet of a workbook as a page shows it: at most a screenful of rows, around the cells that are pointed at.
 *
 * @param columns their letters
 * @param cut     whether the sheet has rows that are not shown
 */
public record SheetView(String name, List<String> columns, List<Row> rows, boolean cut) {

    private static final int MOST_ROWS = 400;
    private static final int MOST_COLUMNS = 60;

    /** @param number as Excel counts it */
    public record Row(int number, List<Shown> cells) {
    }

    /** @param pointed whether the reader came for this cell */
    public record Shown(String text, boolean numeric, boolean pointed) {
    }

    /** @param pointed addresses such as {@code F12} */
    static SheetView of(Grid grid, Set<String> pointed) {
        int columns = Math.min(MOST_COLUMNS, 1 + grid.rows().values().stream().mapToInt(row -> row.lastKey()).max().orElse(0));
        int first = Math.max(1, Math.min(row(pointed) - MOST_ROWS / 2, grid.lastRow() - MOST_ROWS + 1));
        int last = Math.min(grid.lastRow(), first + MOST_ROWS - 1);
        return new SheetView(grid.sheet(), IntStream.range(0, columns).mapToObj(SheetView::letters).toList(),
                IntStream.rangeClosed(first, last).mapToObj(row -> row(grid, row, columns, pointed)).toList(), first > 1 || last < grid.lastRow());
    }

    private static Row row(Grid grid, int row, int columns, Set<String> pointed) {
        return new Row(row, IntStream.range(0, columns).mapToObj(column -> shown(grid.cell(row, column), pointed)).toList());
    }

    private static Shown shown(Cell cell, Set<String> pointed) {
        return new Shown(cell.shown(), cell.content() instanceof Cell.Number, pointed.contains(cell.place().cell()));
    }

    private static String letters(int column) {
        return Grid.address(1, column).replace("1", "");
    }

    /** Of the first cell that is pointed at; the first row if none is. */
    private static int row(Set<String> pointed) {
        return pointed.stream().map(address -> address.replaceAll("\\D", "")).filter(digits -> !digits.isEmpty() && digits.length() < 8)
                .mapToInt(Integer::parseInt).min().orElse(1);
    }
}
