package org.meritrail.vocabulary;

import java.util.List;

/**
 * One row of a decision table, as data. Editing it compiles nothing.
 *
 * @param id         unique in its table
 * @param conditions in the order of the table's conditions
 * @param band       the tier's edges or, from and to the same number, the point's place, as written; null outside tiers and curves
 * @param results    in the order of the table's result columns
 * @param cells      where the row stands
 */
public record TableRow(String id, List<Condition> conditions, Condition.Between band, List<Result> results, CellRange cells) {
}
