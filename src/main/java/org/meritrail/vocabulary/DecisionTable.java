package org.meritrail.vocabulary;

import java.util.List;

/**
 * A table of a workbook: typed rows that rules consult.
 *
 * @param conditions words the rows depend on, in the order of {@link TableRow#conditions}
 * @param results    in the order of {@link TableRow#results}; the rate of a tiers table is its only result
 * @param ifNoRow    what holds where no row matches, by result column; empty where that is a mistake
 * @param tiers      null for what is no tiers table
 * @param curve      null for what is no curve
 * @param layout     where its parts stand
 */
public record DecisionTable(String name, HitPolicy hitPolicy, List<Column> conditions, List<Column> results, List<TableRow> rows,
                            List<Result> ifNoRow, Tiering tiers, Curving curve, TableLayout layout, RowIndex index) {

    /** Which rows may match together, and what they come to. */
    public enum HitPolicy { UNIQUE, FIRST, SUM, LARGEST, SMALLEST }

    /**
     * @param word the word's id in a condition, or what it is called where the line brings its own currencies; empty in a result
     * @param unit what its numbers count; null for words, dates and yes/no
     */
    public record Column(String word, String name, Unit unit) {

        public static final String FROM_CURRENCY = "from-currency";
        public static final String TO_CURRENCY = "to-currency";

        /** Whether it compares a currency that is converted from or to, and no word of the plan. */
        public boolean isCurrency() {
            return word.equals(FROM_CURRENCY) || word.equals(TO_CURRENCY);
        }
    }

    /**
     * How the edges of tiers are read.
     *
     * @param percentOf id of the word whose percentage the edges are; empty if they are in the tiered quantity itself
     * @param unit      of the edges as written
     * @param ofResult  whether they are measured in what the line has paid instead
     */
    public record Tiering(String percentOf, Unit unit, boolean ofResult) {
    }

    /**
     * How the points of a curve are read.
     *
     * @param unit  of their places
     * @param below what holds below the first point; null where the first point does
     * @param above what holds above the last point; null where the last point does
     */
    public record Curving(Unit unit, Result below, Result above) {
    }

    public static DecisionTable of(String name, HitPolicy hitPolicy, List<Column> conditions, List<Column> results, List<TableRow> rows,
                                   List<Result> ifNoRow, Tiering tiers, Curving curve, TableLayout layout) {
        return new DecisionTable(name, hitPolicy, conditions, results, rows, ifNoRow, tiers, curve, layout, RowIndex.of(rows, conditions.size()));
    }

    /** The rows that hold for values given in the order of the conditions, in the order of the sheet. */
    public List<TableRow> rowsFor(List<Value> values) {
        return index.rowsFor(values);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
