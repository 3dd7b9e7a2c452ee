package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.sheets.ConditionCells.Compared;
import org.meritrail.policy.sheets.TableColumns.Column;
import org.meritrail.vocabulary.Condition;

/** The rows right below the units of a matrix: for which values of the word across it each column holds. */
final class MatrixRows {

    private static final Words COMPARISONS = Words.of("comparison.", List.of("equals", "one-of", "from", "above", "up-to", "below"));

    private final Grid grid;
    private final int idColumn;
    private final List<Integer> rows = new ArrayList<>();
    private final List<String> comparisons = new ArrayList<>();
    private ValueType type;

    private MatrixRows(Grid grid, int idColumn) {
        this.grid = grid;
        this.idColumn = idColumn;
    }

    /** @param first the row below the units */
    static MatrixRows read(Grid grid, int first, int idColumn, Findings findings) {
        MatrixRows edges = new MatrixRows(grid, idColumn);
        Optional<String> how = edges.comparison(first);
        for (int row = first; how.isPresent(); how = edges.comparison(++row)) {
            edges.add(row, how.get(), findings);
        }
        return edges;
    }

    private Optional<String> comparison(int row) {
        return grid.cell(row, idColumn).content() instanceof Cell.Text text ? COMPARISONS.key(text.shown()) : Optional.empty();
    }

    private void add(int row, String how, Findings findings) {
        Cell unit = grid.cell(row, idColumn + 1);
        boolean edge = !how.equals("equals") && !how.equals("one-of");
        boolean together = comparisons.stream().allMatch(other -> edge && !other.equals("equals") && !other.equals("one-of") && !other.equals(how));
        if (!together) {
            Cell heading = grid.cell(row, idColumn);
            findings.add(FindingCode.HEADING_TWICE, heading.place(), heading.shown(), heading.shown());
        }
        ValueType.read(unit, findings).ifPresent(read -> {
            if (edge && !read.isOrdered()) {
                findings.add(FindingCode.EDGES_WITHOUT_ORDER, unit.place(), unit.shown(), grid.cell(row, idColumn).shown());
            }
            if (type != null && !type.equals(read)) {
                findings.add(FindingCode.UNITS_DIFFER, unit.place(), unit.shown(), grid.cell(row, idColumn).shown());
            }
            type = type == null ? read : type;
        });
        rows.add(row);
        comparisons.add(how);
    }

    int size() {
        return rows.size();
    }

    /** Numbers of the rows by the kind of comparison. */
    Map<String, String> numbers() {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            numbers.put(comparisons.get(at), String.valueOf(rows.get(at)));
        }
        return numbers;
    }

    /** Null if none could be read. */
    ValueType type() {
        return type;
    }

    /** When a column holds; empty, with findings, if a cell cannot be read. */
    Optional<Condition> condition(Column result, Findings findings) {
        int column = result.comparisons().keySet().iterator().next();
        List<Compared> cells = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            cells.add(new Compared(grid.cell(rows.get(at), column), comparisons.get(at)));
        }
        return type == null || cells.isEmpty() ? Optional.empty() : ConditionCells.read(cells, type, findings);
    }

    /** Addresses of the cells that say so. */
    List<Cell> cells(Column result) {
        return rows.stream().map(row -> grid.cell(row, result.comparisons().keySet().iterator().next())).toList();
    }
}
