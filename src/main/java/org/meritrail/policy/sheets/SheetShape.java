package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.meritrail.excel.SheetOutline.Area;
import org.meritrail.excel.SheetOutline.Visibility;
import org.meritrail.kernel.Message;
import org.meritrail.policy.cells.Alike;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;

/** Finds what a sheet says that its readers do not see, and cells that are not where they seem to be. */
final class SheetShape {

    private final Grid grid;
    private final Findings findings;

    private SheetShape(Grid grid, Findings findings) {
        this.grid = grid;
        this.findings = findings;
    }

    /** @param grids sheets that something is read from */
    static void check(List<Grid> grids, Findings findings) {
        grids.forEach(grid -> new SheetShape(grid, findings).checkHidden());
        grids.forEach(grid -> CellText.required(new Cell(Place.sheet(grid.file(), grid.sheet()), 0, new Cell.Text(grid.sheet())), findings));
        checkNames(grids, findings);
    }

    /** @param headings the first row in which a merged cell takes something from another: titles above may be merged */
    static void checkMerged(Grid grid, int headings, Findings findings) {
        new SheetShape(grid, findings).checkMerged(headings);
    }

    /**
     * Tells once of blank rows that follow each other; rows of a merged cell are told with that.
     *
     * @param row    the first of them
     * @param column at which they are told
     * @return the last of them
     */
    static int tellOfBlankRows(Grid grid, int row, int column, Findings findings) {
        int below = grid.rows().higherKey(row);
        IntStream.range(row, below).filter(blank -> !(grid.cell(blank, column).content() instanceof Cell.Covered)).findFirst().ifPresent(first -> {
            boolean one = first == below - 1;
            findings.add(FindingCode.BLANK_ROW, new Place(grid.file(), grid.sheet(), Grid.address(first, column)), "",
                    one ? Message.of("blank.row", first) : Message.of("blank.rows", first, below - 1, below),
                    one ? Message.of("blank.delete-row") : Message.of("blank.delete-rows", below));
        });
        return below - 1;
    }

    private void checkHidden() {
        if (grid.rows().isEmpty()) {
            return;
        }
        Visibility visibility = grid.outline().visibility();
        if (visibility != Visibility.SHOWN) {
            findings.add(FindingCode.SHEET_HIDDEN, Place.sheet(grid.file(), grid.sheet()), "", grid.sheet(),
                    Message.of(visibility == Visibility.HIDDEN ? "hidden.sheet" : "hidden.by-program"));
        }
        grid.rows().forEach((row, cells) -> {
            if (grid.outline().hiddenRows().get(row)) {
                Cell first = cells.firstEntry().getValue();
                findings.add(FindingCode.ROW_HIDDEN, first.place(), first.shown(), row);
            }
        });
        firstsOfHiddenColumns().values().stream().flatMap(Optional::stream).forEach(cell ->
                findings.add(FindingCode.COLUMN_HIDDEN, cell.place(), cell.shown(), cell.place().cell().replaceAll("[0-9]", "")));
    }

    /** A column that holds a heading and nothing else may be hidden: nothing is read from it. */
    private Map<Integer, Optional<Cell>> firstsOfHiddenColumns() {
        Map<Integer, Optional<Cell>> firsts = new HashMap<>();
        grid.rows().values().forEach(cells -> cells.forEach((column, cell) -> {
            if (grid.outline().hiddenColumns().get(column)) {
                firsts.merge(column, Optional.empty(), (heading, none) -> heading.isPresent() ? heading : Optional.of(cell));
            }
        }));
        return firsts;
    }

    private void checkMerged(int headings) {
        int last = grid.row(headings).lastKey();
        for (Area area : grid.outline().merged()) {
            boolean inData = area.lastRow() >= headings && area.firstRow() <= grid.lastRow() && area.firstColumn() <= last;
            if (inData && !grid.rows().subMap(area.firstRow(), true, Math.max(area.firstRow(), area.lastRow()), true).isEmpty()) {
                Cell first = grid.cell(area.firstRow(), area.firstColumn());
                findings.add(FindingCode.MERGED, first.place(), first.shown(),
                        first.place().cell() + ":" + Grid.address(area.lastRow(), area.lastColumn()));
            }
        }
    }

    /** Sheets of one workbook, and tables of all: names that differ in capitals alone are one to a reader. */
    private static void checkNames(List<Grid> grids, Findings findings) {
        List<Grid> seen = new ArrayList<>();
        for (Grid grid : grids) {
            seen.stream().filter(other -> !other.sheet().equals(grid.sheet()) && Alike.key(other.sheet()).equals(Alike.key(grid.sheet())))
                    .filter(other -> other.workbook().equals(grid.workbook()) || SheetKind.of(grid.sheet()).isEmpty()).findFirst()
                    .ifPresent(other -> findings.add(FindingCode.SHEET_TWICE, Place.sheet(grid.file(), grid.sheet()), grid.sheet(), grid.sheet(), other.sheet()));
            seen.add(grid);
        }
    }
}
