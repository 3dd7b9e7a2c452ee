package org.meritrail.policy.sheets;

import java.util.List;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.excel.Grid;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.TableLayout;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Unit;

/**
 * A decision table whose rows are read but whose words are not yet known to exist.
 *
 * @param ifNoRow by result column; empty if no row is a mistake
 * @param edges   null for what is no tiers table
 * @param curve   null for what is no curve
 * @param layout  null for a table of which nothing is known
 * @param whole   whether it was read without a mistake
 */
record TableDraft(Grid grid, HitPolicy hitPolicy, List<Result> ifNoRow, Edges edges, DecisionTable.Curving curve,
                  List<Condition> conditions, List<ResultColumn> results, List<TableRow> rows, TableLayout layout, boolean whole) {

    /** @param heading the cell that names the word */
    record Condition(String word, Unit unit, Cell heading) {
    }

    record ResultColumn(String name, Unit unit) {
    }

    /**
     * @param percentOf the word whose percentage the tiers' edges are, or empty; read in a cell
     * @param ofResult  whether they are measured in what the line has paid
     */
    record Edges(String percentOf, boolean ofResult, Unit unit, Cell cell) {
    }

    /** A table of which nothing but its name is known. */
    static TableDraft unread(Grid grid) {
        return new TableDraft(grid, HitPolicy.UNIQUE, List.of(), null, null, List.of(), List.of(), List.of(), null, false);
    }

    String name() {
        return grid.sheet();
    }
}
