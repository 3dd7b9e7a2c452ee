package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.policy.sheets.TableColumns.Column;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.TableLayout;
import org.meritrail.vocabulary.TableRow;

/**
 * Reads a decision table: settings above, three rows of headings that start with {@code id}, then one row for each rule. A table
 * without conditions holds records.
 */
final class TableSheet {

    private static final Words ID = Words.of("heading.", List.of("id"));

    private final Grid grid;
    private final Findings findings;
    private final long before;
    private int headings;
    private TableSettings settings;
    private TableColumns columns;
    private MatrixRows across;

    private TableSheet(Grid grid, Findings findings) {
        this.grid = grid;
        this.findings = findings;
        this.before = findings.countErrors();
    }

    /** Not whole, with findings, where there is a mistake. */
    static TableDraft read(Grid grid, Findings findings) {
        return new TableSheet(grid, findings).read();
    }

    private TableDraft read() {
        Optional<Integer> headings = grid.rows().entrySet().stream()
                .filter(row -> row.getValue().firstEntry().getValue().content() instanceof Cell.Text text && ID.key(CellText.cleaned(text.shown())).isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
        if (headings.isEmpty()) {
            findings.add(FindingCode.NO_HEADINGS, Place.sheet(grid.file(), grid.sheet()), "", List.of(Message.of("heading.id")));
            return TableDraft.unread(grid);
        }
        return read(headings.get());
    }

    private TableDraft read(int first) {
        headings = first;
        SheetShape.checkMerged(grid, headings, findings);
        CellText.required(grid.row(headings).firstEntry().getValue(), findings);
        settings = TableSettings.read(grid, headings, findings);
        boolean matrix = settings.isMatrix();
        columns = TableColumns.read(grid, headings, matrix, findings);
        across = matrix ? MatrixRows.read(grid, headings + 3, grid.row(headings).firstKey(), findings) : null;
        checkKind();
        List<TableRow> rows = TableRows.read(grid, headings, columns, across, findings);
        TableDraft draft = draft(rows);
        boolean incomplete = rows.isEmpty() || columns.results().isEmpty() || matrix && (across.size() == 0 || settings.across().isEmpty());
        if (incomplete && findings.countErrors() == before) {
            findings.add(FindingCode.TABLE_INCOMPLETE, Place.sheet(grid.file(), grid.sheet()), "");
            return TableDraft.unread(grid);
        }
        return draft;
    }

    private boolean isTiers() {
        return columns.band().isPresent() && !columns.isCurve();
    }

    private void checkKind() {
        List<String> unread = new ArrayList<>(isTiers() ? List.of() : TableSettings.OF_TIERS);
        unread.addAll(columns.isCurve() ? List.of() : TableSettings.OF_CURVES);
        unread.addAll(across == null ? List.of("across") : List.of());
        if (findings.countErrors() == before) {
            settings.refuse(unread);
        }
        if (columns.band().isPresent()) {
            settings.requireUnique();
            checkOneResult();
        }
        if (columns.band().isPresent() || settings.bringsTogether()) {
            columns.results().forEach(this::requireNumber);
        }
    }

    private void checkOneResult() {
        if (across == null && columns.results().size() > 1) {
            Cell second = columns.results().get(1).heading();
            findings.add(FindingCode.HEADING_TWICE, second.place(), second.shown(), Message.of("comparison.result"));
        }
    }

    /** Only numbers are multiplied, added and drawn lines between. */
    private void requireNumber(Column result) {
        if (result.type().unit() == null) {
            Cell unit = grid.cell(result.heading().row() + 2, result.comparisons().keySet().iterator().next());
            ValueType.NUMBERS.tellUnknown(unit, findings);
        }
    }

    private TableDraft draft(List<TableRow> rows) {
        List<Column> results = across == null ? columns.results() : columns.results().stream().limit(1).toList();
        List<ValueType> types = results.stream().map(Column::type).toList();
        return new TableDraft(grid, settings.hitPolicy(), settings.ifNoRow(types, isTiers()), edges(), curve(types), conditions(),
                results.stream().map(column -> new TableDraft.ResultColumn(column.word(), column.type().unit())).toList(), rows,
                layout(), findings.countErrors() == before);
    }

    private TableLayout layout() {
        List<Map<String, String>> conditions = new ArrayList<>(columns.conditions().stream().map(Column::letters).toList());
        if (across != null) {
            conditions.add(across.numbers());
        }
        List<String> results = across != null ? List.of() : columns.results().stream().map(result -> result.letters().values().iterator().next()).toList();
        return new TableLayout(grid.workbook(), grid.sheet(), headings, Grid.letters(grid.row(headings).firstKey()), conditions,
                columns.band().map(Column::letters).orElse(Map.of()), results);
    }

    private List<TableDraft.Condition> conditions() {
        List<TableDraft.Condition> conditions = new ArrayList<>(columns.conditions().stream()
                .map(column -> new TableDraft.Condition(column.word(), column.type().unit(), column.heading())).toList());
        if (across != null && across.type() != null) {
            settings.across().ifPresent(cell -> CellText.required(cell, findings)
                    .ifPresent(word -> conditions.add(new TableDraft.Condition(word, across.type().unit(), cell))));
        }
        return conditions;
    }

    private TableDraft.Edges edges() {
        return columns.band().filter(band -> isTiers())
                .map(band -> new TableDraft.Edges(settings.percentOf(), settings.edgesInResult(), band.type().unit(),
                        settings.edgesCell().orElse(band.heading())))
                .orElse(null);
    }

    private DecisionTable.Curving curve(List<ValueType> results) {
        return columns.band().filter(band -> columns.isCurve() && !results.isEmpty())
                .map(band -> new DecisionTable.Curving(band.type().unit(), settings.beyond("below-the-first-point", results.get(0)),
                        settings.beyond("above-the-last-point", results.get(0))))
                .orElse(null);
    }
}
