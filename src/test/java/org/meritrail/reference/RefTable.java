package org.meritrail.reference;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.reference.RefResult.Day;
import org.meritrail.reference.RefResult.Num;

/**
 * A decision table.
 *
 * @param settings rows above the headings: words, or values where one may stand there
 */
record RefTable(String name, Map<String, Object> settings, List<Column> columns, List<Row> rows) {

    static final String TIER = "tier";
    static final String POINT = "point";
    static final String FROM_CURRENCY = "from currency";
    static final String TO_CURRENCY = "to currency";
    static final String EDGES_IN_PERCENT_OF = "edges in percent of";
    static final String EDGES_IN = "edges in";
    static final String BELOW = "below the first point";
    static final String ABOVE = "above the last point";
    static final String ACROSS = "across";
    static final String IF_NO_ROW = "if no row";

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

        boolean isPoint() {
            return word.equals(POINT);
        }

        boolean isCurrency() {
            return word.equals(FROM_CURRENCY) || word.equals(TO_CURRENCY);
        }

        boolean isCondition() {
            return !isResult() && !isTier() && !isPoint();
        }

        boolean isLower() {
            return compares.equals("from") || compares.equals("above");
        }

        /** Whether a cell of this column holds for a value. */
        boolean holds(List<RefResult> cell, RefResult value) {
            return cell.isEmpty() || switch (compares) {
                case "one of", "equals" -> cell.stream().anyMatch(one -> isSame(one, value));
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
        return Stream.concat(conditions().filter(column -> !column.isCurrency()).map(Column::word),
                Stream.ofNullable((String) settings.get(EDGES_IN_PERCENT_OF))).distinct();
    }

    Stream<Column> conditions() {
        return columns.stream().filter(Column::isCondition);
    }

    /** Of the first column that is as asked. */
    int position(Predicate<Column> which) {
        return IntStream.range(0, columns.size()).filter(at -> which.test(columns.get(at))).findFirst().orElseThrow();
    }

    boolean is(String setting, String word) {
        return word.equals(settings.get(setting));
    }

    private static boolean isSame(RefResult one, RefResult other) {
        return one instanceof Num && other instanceof Num ? order(one, other) == 0 : one.equals(other);
    }

    static int order(RefResult one, RefResult other) {
        return one instanceof Day day ? day.date().compareTo(((Day) other).date()) : ((Num) one).order((Num) other);
    }
}
