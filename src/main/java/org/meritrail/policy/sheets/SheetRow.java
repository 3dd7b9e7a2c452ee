package org.meritrail.policy.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.CellRange;

/**
 * One row of a sheet, read by its headings.
 *
 * @param headings number of the row with the sheet's headings
 * @param columns  position of each heading that the sheet has
 */
record SheetRow(Grid grid, int number, int headings, Map<String, Integer> columns, Findings findings) {

    Cell cell(String heading) {
        Integer column = columns.get(heading);
        return grid.cell(number, column == null ? grid.row(number).firstKey() : column);
    }

    boolean has(String heading) {
        return columns.containsKey(heading) && !cell(heading).isBlank();
    }

    /** Empty if the cell is blank, the sheet has no such column, or, with a finding, if it holds no clean text. */
    Optional<String> text(String heading) {
        return has(heading) ? CellText.optional(cell(heading), findings) : Optional.empty();
    }

    /** Empty, with a finding, if nothing usable stands there. */
    Optional<String> need(String heading) {
        return CellText.required(cell(heading), findings);
    }

    /** The key behind a word of a closed list; empty if the cell is blank or, with a finding, if the word is unknown. */
    Optional<String> word(String heading, Words words) {
        Optional<String> text = text(heading);
        Optional<String> key = text.flatMap(words::key);
        if (text.isPresent() && key.isEmpty()) {
            words.tellUnknown(cell(heading), findings);
        }
        return key;
    }

    void find(FindingCode code, String heading, Object... arguments) {
        findings.add(code, cell(heading).place(), cell(heading).shown(), arguments);
    }

    /** Where the row stands, with all its filled cells. */
    CellRange range() {
        return range(List.copyOf(grid.cells(number)));
    }

    /** Where one cell of the row stands. */
    CellRange range(String heading) {
        return range(List.of(cell(heading)));
    }

    private CellRange range(List<Cell> cells) {
        return new CellRange(grid.workbook(), grid.sheet(), number, cells.stream().map(cell -> cell.place().cell()).toList(),
                cells.stream().map(cell -> cell.shown()).toList());
    }
}
