package org.meritrail.policy.sheets;

import java.util.List;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.excel.Grid;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Unit;

/**
 * A decision table whose rows are read but whose words are not yet known to exist.
 *
 * @param ifNoRow null if no row is a mistake
 * @param edges   null for a list
 * @param whole   whether it was read without a mistake
 */
record TableDraft(Grid grid, HitPolicy hitPolicy, Result ifNoRow, Edges edges, List<Condition> conditions, List<ResultColumn> results,
                  List<TableRow> rows, boolean whole) {

    /** @param heading the cell that names the word */
    record Condition(String word, Unit unit, Cell heading) {
    }

    record ResultColumn(String name, Unit unit) {
    }

    /** @param percentOf the word whose percentage the tiers' edges are, or empty; read in a cell */
    record Edges(String percentOf, Unit unit, Cell cell) {
    }

    /** A table of which nothing but its name is known. */
    static TableDraft unread(Grid grid) {
        return new TableDraft(grid, HitPolicy.UNIQUE, null, null, List.of(), List.of(), List.of(), false);
    }

    String name() {
        return grid.sheet();
    }
}
