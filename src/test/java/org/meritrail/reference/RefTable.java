package org.meritrail.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.meritrail.reference.RefResult.Day;
import org.meritrail.reference.RefResult.Num;

/**
 * A decision table.
 *
 * @param settings rows above the headings
 */
record RefTable(String name, Map<String, String> settings, List<Column> columns, List<Row> rows) {

    static final String TIER = "tier";
    static final String EDGES_IN_PERCENT_OF = "edges in percent of";

    /**
     * @param word     of the plan, {@code tier}, or the name of a result
     * @param compares {@code one of}, {@code from}, {@code above}, {@code up to}, {@code below} or {@code result}
     */
    record Column(String word, String compares, String unit) {

        boolean isResult() {
            return compares.equals("result");
        }

        boolean isTier() {
            return word.equals(TIER);
        }

        boolean isLower() {
            return compares.equals("from") || compares.equals("above");
        }

        /** Whether a cell of this column holds for a value. */
        boolean holds(List<RefResult> cell, RefResult value) {
            return cell.isEmpty() || switch (compares) {
                case "one of" -> cell.stream().anyMatch(one -> isSame(one, value));
                case "from" -> order(value, cell.get(0)) >= 0;
                case "above" -> order(value, cell.get(0)) > 0;
                case "up to" -> order(value, cell.get(0)) <= 0;
                case "below" -> order(value, cell.get(0)) < 0;
                default -> throw new IllegalArgumentException(compares);
            };
        }
    }

    /** @param cells values in the order of the columns; none for ANY and for no end */
    record Row(String id, List<List<RefResult>> cells) {
    }

    /** Words of the plan that it reads, its basis included. */
    Stream<String> reads() {
        return Stream.concat(conditions().map(Column::word), Stream.ofNullable(settings.get(EDGES_IN_PERCENT_OF))).distinct();
    }

    Stream<Column> conditions() {
        return columns.stream().filter(column -> !column.isResult() && !column.isTier());
    }

    private static boolean isSame(RefResult one, RefResult other) {
        return one instanceof Num && other instanceof Num ? order(one, other) == 0 : one.equals(other);
    }

    static int order(RefResult one, RefResult other) {
        return one instanceof Day day ? day.date().compareTo(((Day) other).date()) : ((Num) one).order((Num) other);
    }
}
