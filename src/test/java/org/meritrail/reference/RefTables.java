package org.meritrail.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.reference.RefResult.Num;
import org.meritrail.reference.RefResult.Text;
import org.meritrail.reference.RefResult.Without;
import org.meritrail.reference.RefTable.Column;
import org.meritrail.reference.RefTable.Row;

/** Finds the rows of a table that hold for a record. */
final class RefTables {

    private final Reference reference;
    private final RefPlan plan;

    RefTables(Reference reference, RefPlan plan) {
        this.reference = reference;
        this.plan = plan;
    }

    RefTable table(RefLine line) {
        return plan.table(line.word("table"));
    }

    RefResult lookedUp(RefLine line, RefRecord record) {
        RefTable table = table(line);
        return rows(table, record, rows -> taken(line, table, rows, record));
    }

    /** At the rate of the row for two currencies. */
    RefResult rate(RefLine line, RefRecord record, String from, String to) {
        RefTable table = table(line);
        Map<String, RefResult> currencies = Map.of(RefTable.FROM_CURRENCY, new Text(from), RefTable.TO_CURRENCY, new Text(to));
        return rows(table, record, currencies, List.of(), rows -> taken(line, table, rows, record));
    }

    private static RefResult taken(RefLine line, RefTable table, List<Row> rows, RefRecord record) {
        List<RefResult> results = rows.stream().map(row -> inPay(row.cells().get(resultColumn(table, line)).get(0), record)).toList();
        return switch ((String) table.settings().getOrDefault("hit policy", "UNIQUE")) {
            case "UNIQUE" -> results.size() > 1 ? Without.MISTAKE : results.get(0);
            case "FIRST" -> results.get(0);
            case "SUM" -> RefCollect.reduced("sum", results);
            case "LARGEST" -> RefCollect.reduced("largest", results);
            case "SMALLEST" -> RefCollect.reduced("smallest", results);
            default -> throw new IllegalArgumentException(table.settings().toString());
        };
    }

    private static int resultColumn(RefTable table, RefLine line) {
        return table.position(column -> column.isResult() && (!line.has("result column") || column.word().equals(line.word("result column"))));
    }

    /** Money without a currency is in that of the participant's pay. */
    static RefResult inPay(RefResult result, RefRecord record) {
        return result instanceof Num number && number.unit().equals(RefUnits.PAY_CURRENCY)
                ? new Num(number.number(), record.currencyOfPay()) : result;
    }

    RefResult rows(RefTable table, RefRecord record, Function<List<Row>, RefResult> use) {
        return rows(table, record, List.of(), use);
    }

    /**
     * @param besides what else must have a value
     * @param use     what the rows that hold come to; there is at least one
     */
    RefResult rows(RefTable table, RefRecord record, List<RefResult> besides, Function<List<Row>, RefResult> use) {
        return rows(table, record, Map.of(), besides, use);
    }

    /** @param known what stands for words that are none of the plan */
    private RefResult rows(RefTable table, RefRecord record, Map<String, RefResult> known, List<RefResult> besides, Function<List<Row>, RefResult> use) {
        List<RefResult> values = table.columns().stream().map(column -> known.containsKey(column.word()) ? known.get(column.word()) : value(column, record)).toList();
        Optional<Without> without = RefResult.without(Stream.concat(besides.stream(),
                IntStream.range(0, values.size()).mapToObj(at -> inUnit(table.columns().get(at), values.get(at)))).toList());
        if (without.isPresent()) {
            return without.get();
        }
        List<Row> rows = table.rows().stream().filter(row -> holds(table, row, values)).toList();
        return rows.isEmpty() ? inPay(ifNoRow(table), record) : use.apply(rows);
    }

    private static RefResult inUnit(Column column, RefResult value) {
        return value instanceof Num number && !RefUnits.fitsColumn(column.unit(), number) ? Without.MISTAKE : value;
    }

    static RefResult ifNoRow(RefTable table) {
        Object stated = table.settings().getOrDefault(RefTable.IF_NO_ROW, "stop");
        if (stated instanceof RefResult value) {
            return value;
        }
        return stated.equals("nothing due") ? Without.NOTHING_DUE : stated.equals("missing") ? Without.ABSENT : Without.MISTAKE;
    }

    /** A word without meaning where the column is no condition. */
    private RefResult value(Column column, RefRecord record) {
        return column.isCondition() ? reference.read(column.word(), record) : new RefResult.Text("");
    }

    private static boolean holds(RefTable table, Row row, List<RefResult> values) {
        return IntStream.range(0, values.size()).filter(at -> table.columns().get(at).isCondition())
                .allMatch(at -> table.columns().get(at).holds(row.cells().get(at), values.get(at)));
    }
}
