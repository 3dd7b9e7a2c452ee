package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.policy.sheets.TableColumns.Column;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Value;

/** Reads a decision table: settings above, three rows of headings that start with {@code id}, then one row for each rule. */
final class TableSheet {

    private static final Words ID = Words.of("heading.", List.of("id"));

    private final Grid grid;
    private final Findings findings;
    private final Set<String> ids = new HashSet<>();

    private TableSheet(Grid grid, Findings findings) {
        this.grid = grid;
        this.findings = findings;
    }

    /** Not whole, with findings, where there is a mistake. */
    static TableDraft read(Grid grid, Findings findings) {
        return new TableSheet(grid, findings).read();
    }

    private TableDraft read() {
        int before = findings.size();
        Optional<Integer> headings = grid.rows().entrySet().stream()
                .filter(row -> row.getValue().firstEntry().getValue().content() instanceof Cell.Text text && ID.key(text.shown()).isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
        if (headings.isEmpty()) {
            findings.add(FindingCode.NO_HEADINGS, Place.sheet(grid.file(), grid.sheet()), "", List.of(Message.of("heading.id")));
            return TableDraft.unread(grid);
        }
        TableSettings settings = TableSettings.read(grid, headings.get(), findings);
        TableColumns columns = TableColumns.read(grid, headings.get(), findings);
        if (columns.band().isPresent() && columns.results().size() > 1) {
            Cell second = columns.results().get(1).heading();
            findings.add(FindingCode.HEADING_TWICE, second.place(), second.shown(), Message.of("comparison.result"));
        }
        List<TableRow> rows = rows(headings.get() + 3, headings.get(), columns);
        TableDraft draft = draft(settings, columns, rows, before);
        boolean incomplete = rows.isEmpty() || columns.results().isEmpty() || columns.conditions().isEmpty() && columns.band().isEmpty();
        if (incomplete && findings.size() == before) {
            findings.add(FindingCode.TABLE_INCOMPLETE, Place.sheet(grid.file(), grid.sheet()), "");
            return TableDraft.unread(grid);
        }
        return draft;
    }

    private TableDraft draft(TableSettings settings, TableColumns columns, List<TableRow> rows, int before) {
        columns.band().ifPresent(band -> {
            settings.requireUnique();
            columns.results().forEach(this::requireNumber);
        });
        TableDraft.Edges edges = columns.band()
                .map(band -> new TableDraft.Edges(settings.percentOf(), band.type().unit(), settings.edgesCell().orElse(band.heading())))
                .orElse(null);
        return new TableDraft(grid, settings.hitPolicy(), settings.ifNoRow(), edges,
                columns.conditions().stream().map(column -> new TableDraft.Condition(column.word(), column.type().unit(), column.heading())).toList(),
                columns.results().stream().map(column -> new TableDraft.ResultColumn(column.word(), column.type().unit())).toList(), rows,
                findings.size() == before);
    }

    /** A tier pays its rate times what falls into it. */
    private void requireNumber(Column rate) {
        if (rate.type().unit() == null) {
            Cell unit = grid.cell(rate.heading().row() + 2, rate.comparisons().keySet().iterator().next());
            findings.add(FindingCode.WORD_UNKNOWN, unit.place(), unit.shown(), ValueType.NUMBERS.shown());
        }
    }

    private List<TableRow> rows(int first, int headings, TableColumns columns) {
        List<TableRow> rows = new ArrayList<>();
        int idColumn = grid.row(headings).firstKey();
        for (int row = first; row <= grid.lastRow(); row++) {
            if (grid.isBlankRow(row)) {
                findings.add(FindingCode.BLANK_ROW, new Place(grid.file(), grid.sheet(), Grid.address(row, idColumn)), "", row);
            } else {
                checkNothingBeside(row, headings);
                row(row, idColumn, columns).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private void checkNothingBeside(int row, int headings) {
        grid.row(row).forEach((column, cell) -> {
            if (!grid.row(headings).containsKey(column)) {
                findings.add(FindingCode.BESIDE_THE_TABLE, cell.place(), cell.shown());
            }
        });
    }

    private Optional<TableRow> row(int row, int idColumn, TableColumns columns) {
        Cell idCell = grid.cell(row, idColumn);
        Optional<String> id = CellText.required(idCell, findings);
        if (id.isPresent() && !ids.add(id.get())) {
            findings.add(FindingCode.ROW_ID_TWICE, idCell.place(), idCell.shown(), id.get());
        }
        List<Optional<Condition>> conditions = columns.conditions().stream().map(column -> condition(row, column)).toList();
        Optional<Condition> band = columns.band().flatMap(column -> condition(row, column));
        List<Optional<Value>> results = columns.results().stream().map(column -> result(row, column)).toList();
        boolean complete = id.isPresent() && conditions.stream().allMatch(Optional::isPresent) && results.stream().allMatch(Optional::isPresent)
                && band.isPresent() == columns.band().isPresent();
        return complete ? Optional.of(new TableRow(id.get(), conditions.stream().map(Optional::get).toList(), edges(band),
                results.stream().<Result>map(Optional::get).toList(), cells(row, columns))) : Optional.empty();
    }

    private static Condition.Between edges(Optional<Condition> band) {
        return band.map(condition -> condition instanceof Condition.Between edges ? edges : new Condition.Between(null, false, null, false))
                .orElse(null);
    }

    private Optional<Condition> condition(int row, Column column) {
        return ConditionCells.read(grid, row, column, findings);
    }

    private Optional<Value> result(int row, Column column) {
        Cell cell = grid.cell(row, column.comparisons().keySet().iterator().next());
        return CellValue.required(cell, column.type(), findings);
    }

    private CellRange cells(int row, TableColumns columns) {
        List<String> cells = Stream.of(columns.conditions().stream(), columns.band().stream(), columns.results().stream())
                .flatMap(some -> some)
                .flatMap(column -> column.comparisons().keySet().stream())
                .map(column -> Grid.address(row, column))
                .toList();
        return new CellRange(grid.workbook(), grid.sheet(), row, cells);
    }
}
