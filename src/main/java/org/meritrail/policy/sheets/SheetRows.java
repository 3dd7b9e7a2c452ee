package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;
import org.meritrail.kernel.Message;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;

/** The rows of a sheet below its row of headings. Rows above the headings are free for a title and notes. */
final class SheetRows {

    private final Grid grid;
    private final SheetKind kind;
    private final Findings findings;

    private SheetRows(Grid grid, SheetKind kind, Findings findings) {
        this.grid = grid;
        this.kind = kind;
        this.findings = findings;
    }

    /** Empty, with findings, if the sheet lacks headings. */
    static Optional<List<SheetRow>> of(Grid grid, SheetKind kind, Findings findings) {
        return new SheetRows(grid, kind, findings).read();
    }

    private Optional<List<SheetRow>> read() {
        Optional<Integer> headings = headingRow();
        if (headings.isEmpty()) {
            findings.add(FindingCode.NO_HEADINGS, Place.sheet(grid.file(), grid.sheet()), "", headingNames(kind.required()));
            return Optional.empty();
        }
        SheetShape.checkMerged(grid, headings.get(), findings);
        Map<String, Integer> columns = columns(headings.get());
        if (!columns.keySet().containsAll(kind.required())) {
            kind.required().stream().filter(heading -> !columns.containsKey(heading)).forEach(missing -> findings.add(
                    FindingCode.HEADING_MISSING, Place.sheet(grid.file(), grid.sheet()), "", headingNames(List.of(missing))));
            return Optional.empty();
        }
        return Optional.of(rowsBelow(headings.get(), columns));
    }

    private Optional<Integer> headingRow() {
        Words known = kind.headings();
        return firstRow(cells -> isHeading(cells.firstEntry().getValue(), known))
                .or(() -> firstRow(cells -> 2 * cells.values().stream().filter(cell -> isHeading(cell, known)).count() >= cells.size()));
    }

    /** A slip in the first heading does not hide the others. */
    private Optional<Integer> firstRow(Predicate<NavigableMap<Integer, Cell>> of) {
        return grid.rows().entrySet().stream().filter(row -> of.test(row.getValue())).map(Map.Entry::getKey).findFirst();
    }

    private static boolean isHeading(Cell cell, Words known) {
        return cell.content() instanceof Cell.Text text && known.key(CellText.cleaned(text.shown())).isPresent();
    }

    private Map<String, Integer> columns(int row) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        grid.row(row).forEach((column, cell) -> {
            boolean clean = CellText.optional(cell, findings).isPresent();
            Optional<String> heading = kind.headings().key(CellText.cleaned(cell.shown()));
            if (heading.isEmpty() && clean) {
                Unknown.tellWord(FindingCode.HEADING_UNKNOWN, cell, kind.headings().shown(), findings);
            } else if (heading.isPresent() && columns.putIfAbsent(heading.get(), column) != null) {
                findings.add(FindingCode.HEADING_TWICE, cell.place(), cell.shown(), cell.shown());
            }
        });
        return columns;
    }

    private List<SheetRow> rowsBelow(int headings, Map<String, Integer> columns) {
        List<SheetRow> rows = new ArrayList<>();
        for (int row = headings + 1; row <= grid.lastRow(); row++) {
            if (grid.isBlankRow(row)) {
                row = SheetShape.tellOfBlankRows(grid, row, 0, findings);
                continue;
            }
            grid.row(row).forEach((column, cell) -> {
                if (!grid.row(headings).containsKey(column)) {
                    findings.add(FindingCode.BESIDE_THE_TABLE, cell.place(), cell.shown());
                }
            });
            rows.add(new SheetRow(grid, row, headings, columns, findings));
        }
        return rows;
    }

    private List<Message> headingNames(List<String> keys) {
        return keys.stream().map(key -> Message.of("heading." + key)).toList();
    }
}
