package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.policy.cells.Alike;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.sheets.ConditionCells.Compared;
import org.meritrail.policy.sheets.TableColumns.Column;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Value;

/** Reads the rows of a decision table, one for each rule; a row of a matrix is as many rules as it has cells. */
final class TableRows {

    private final Grid grid;
    private final int headings;
    private final TableColumns columns;
    private final MatrixRows across;
    private final Findings findings;
    private final Map<String, String> ids = new HashMap<>();
    private final AlikeWords words;
    private final Percentages.OfColumns percentages = new Percentages.OfColumns();
    private final Map<List<Object>, String> points = new HashMap<>();
    private final List<Optional<Condition>> held = new ArrayList<>();

    private TableRows(Grid grid, int headings, TableColumns columns, MatrixRows across, Findings findings) {
        this.grid = grid;
        this.headings = headings;
        this.columns = columns;
        this.across = across;
        this.findings = findings;
        this.words = new AlikeWords(findings);
    }

    /**
     * Those without a mistake.
     *
     * @param headings the first of the three rows
     * @param across   null for what is no matrix
     */
    static List<TableRow> read(Grid grid, int headings, TableColumns columns, MatrixRows across, Findings findings) {
        return new TableRows(grid, headings, columns, across, findings).read();
    }

    private List<TableRow> read() {
        if (across != null) {
            columns.results().forEach(result -> held.add(across.condition(result, findings)));
        }
        int first = headings + 3 + (across == null ? 0 : across.size());
        IntStream.range(headings + 1, first).forEach(this::checkNothingBeside);
        IntStream.range(headings + 3, first).forEach(this::checkNothingBelowConditions);
        List<TableRow> rows = new ArrayList<>();
        for (int row = first; row <= grid.lastRow(); row++) {
            if (grid.isBlankRow(row)) {
                row = SheetShape.tellOfBlankRows(grid, row, idColumn(), findings);
            } else {
                checkNothingBeside(row);
                rows.addAll(row(row));
            }
        }
        percentages.check(findings);
        return rows;
    }

    private int idColumn() {
        return grid.row(headings).firstKey();
    }

    private void checkNothingBeside(int row) {
        grid.row(row).forEach((column, cell) -> {
            if (!grid.row(headings).containsKey(column)) {
                findings.add(FindingCode.BESIDE_THE_TABLE, cell.place(), cell.shown());
            }
        });
    }

    /** In the rows across a matrix, where the first column of its conditions has the unit. */
    private void checkNothingBelowConditions(int row) {
        columns.conditions().stream().flatMap(condition -> condition.comparisons().keySet().stream()).filter(column -> column > idColumn() + 1)
                .map(column -> grid.cell(row, column)).filter(cell -> !cell.isBlank())
                .forEach(cell -> findings.add(FindingCode.BESIDE_THE_TABLE, cell.place(), cell.shown()));
    }

    private List<TableRow> row(int row) {
        Optional<String> id = id(row);
        List<Optional<Condition>> conditions = columns.conditions().stream().map(column -> condition(row, column)).toList();
        Optional<Condition> band = columns.band().flatMap(column -> condition(row, column));
        List<Optional<Value>> results = columns.results().stream().map(column -> result(row, column)).toList();
        boolean complete = id.isPresent() && conditions.stream().allMatch(Optional::isPresent) && results.stream().allMatch(Optional::isPresent)
                && band.isPresent() == columns.band().isPresent();
        if (!complete) {
            return List.of();
        }
        List<Condition> known = conditions.stream().map(Optional::get).toList();
        checkPoint(row, known, band, id.get());
        List<Result> values = results.stream().<Result>map(Optional::get).toList();
        return across == null ? List.of(new TableRow(id.get(), known, edges(band), values, cells(row, columns.results(), List.of())))
                : matrix(row, id.get(), known, edges(band), values);
    }

    private Optional<String> id(int row) {
        Cell cell = grid.cell(row, idColumn());
        Optional<String> id = CellText.required(cell, findings);
        String other = id.map(own -> ids.putIfAbsent(Alike.key(own), own)).orElse(null);
        if (other != null && id.get().equals(other)) {
            findings.add(FindingCode.ROW_ID_TWICE, cell.place(), cell.shown(), id.get());
        } else if (other != null) {
            findings.add(FindingCode.CASE_TWICE, cell.place(), cell.shown(), id.get(), other, Alike.difference(id.get(), other));
        }
        return id;
    }

    /** One row for each cell, named by the row and the letter of the column. */
    private List<TableRow> matrix(int row, String id, List<Condition> conditions, Condition.Between band, List<Result> values) {
        List<TableRow> rows = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            Column result = columns.results().get(at);
            if (held.get(at).isPresent()) {
                List<Condition> all = Stream.concat(conditions.stream(), held.get(at).stream()).toList();
                String letter = Grid.address(row, at(result)).replace(String.valueOf(row), "");
                rows.add(new TableRow(id + "/" + letter, all, band, List.of(values.get(at)), cells(row, List.of(result), across.cells(result))));
            }
        }
        return rows;
    }

    /** Two points of one place would leave open which of them holds. */
    private void checkPoint(int row, List<Condition> conditions, Optional<Condition> band, String id) {
        if (columns.isCurve() && across == null) {
            String other = points.putIfAbsent(List.of(conditions, band.orElseThrow()), id);
            if (other != null) {
                Cell cell = grid.cell(row, at(columns.band().orElseThrow()));
                findings.add(FindingCode.POINT_TWICE, cell.place(), cell.shown(), other);
            }
        }
    }

    private static Condition.Between edges(Optional<Condition> band) {
        return band.map(condition -> condition instanceof Condition.Between edges ? edges : new Condition.Between(null, false, null, false))
                .orElse(null);
    }

    private Optional<Condition> condition(int row, Column column) {
        List<Compared> cells = column.comparisons().entrySet().stream().map(edge -> new Compared(grid.cell(row, edge.getKey()), edge.getValue())).toList();
        column.comparisons().keySet().forEach(at -> percentages.add(at, grid.cell(row, at)));
        Optional<Condition> condition = ConditionCells.read(cells, column.type(), findings);
        condition.ifPresent(read -> words.check(cells.get(0).cell(), column.word(), read));
        return condition;
    }

    private Optional<Value> result(int row, Column column) {
        percentages.add(at(column), grid.cell(row, at(column)));
        return CellValue.required(grid.cell(row, at(column)), column.type(), findings);
    }

    private static int at(Column column) {
        return column.comparisons().keySet().iterator().next();
    }

    private CellRange cells(int row, List<Column> results, List<Cell> above) {
        Stream<Cell> own = Stream.of(columns.conditions().stream(), columns.band().stream(), results.stream())
                .flatMap(some -> some)
                .flatMap(column -> column.comparisons().keySet().stream())
                .map(column -> grid.cell(row, column));
        List<Cell> cells = Stream.concat(above.stream(), own).toList();
        return new CellRange(grid.workbook(), grid.sheet(), row, cells.stream().map(cell -> cell.place().cell()).toList(), cells.stream().map(Cell::shown).toList());
    }
}
