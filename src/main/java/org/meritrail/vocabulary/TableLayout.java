package org.meritrail.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * Where the parts of a table stand on its sheet, so that a single cell of it can be named.
 *
 * @param workbook   path below {@code decision-tables/}, with forward slashes
 * @param headings   number of the row with the words
 * @param id         letters of the column with the rows' ids
 * @param conditions for each condition the letters of its columns by how they compare, such as {@code from}; for the word across a
 *                   matrix, which is the last, the numbers of its rows instead
 * @param band       the same for the edges of tiers or the places of points; empty where there are none
 * @param results    letters of the result columns; empty for a matrix, each of whose rows has its own
 */
public record TableLayout(String workbook, String sheet, int headings, String id, List<Map<String, String>> conditions, Map<String, String> band,
                          List<String> results) {

    public boolean isMatrix() {
        return results.isEmpty();
    }

    public String idCell(TableRow row) {
        return id + row.cells().row();
    }

    /** @param condition of the table, or one past the last for its band */
    public String headingCell(int condition) {
        return isAcross(condition) ? id + columns(condition).values().iterator().next() : columns(condition).values().iterator().next() + headings;
    }

    public String resultCell(TableRow row, int result) {
        return (isMatrix() ? column(row) : results.get(result)) + row.cells().row();
    }

    /** The cell with a row's lower or upper edge, or with what it is equal to; the first of its cells where that edge is open. */
    public String edgeCell(TableRow row, int condition, boolean lower) {
        Map<String, String> columns = columns(condition);
        Condition written = condition < row.conditions().size() ? row.conditions().get(condition) : row.band();
        String how = written.fold(any -> "", oneOf -> "", edges -> lower ? edges.fromIncluded() ? "from" : "above" : edges.toIncluded() ? "up-to" : "below");
        String at = columns.getOrDefault(how, columns.getOrDefault(lower ? "from" : "below", columns.values().iterator().next()));
        return isAcross(condition) ? column(row) + at : at + row.cells().row();
    }

    private Map<String, String> columns(int condition) {
        return condition < conditions.size() ? conditions.get(condition) : band;
    }

    private boolean isAcross(int condition) {
        return isMatrix() && condition == conditions.size() - 1;
    }

    /** Of a matrix, each of whose rows has one result, named last. */
    private static String column(TableRow row) {
        List<String> cells = row.cells().cells();
        return cells.get(cells.size() - 1).replaceAll("\\d", "");
    }
}
