package org.meritrail.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meritrail.reference.RefResult.Num;
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
        return rows(table, record, rows -> {
            if (rows.size() > 1 && !"FIRST".equals(table.settings().get("hit policy"))) {
                return Without.MISTAKE;
            }
            return inPay(rows.get(0).cells().get(resultColumn(table, line)).get(0), record);
        });
    }

    private static int resultColumn(RefTable table, RefLine line) {
        return IntStream.range(0, table.columns().size()).filter(at -> table.columns().get(at).isResult())
                .filter(at -> !line.has("result column") || table.columns().get(at).word().equals(line.word("result column")))
                .findFirst().orElseThrow();
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
        List<RefResult> values = table.columns().stream().map(column -> value(column, record)).toList();
        Optional<Without> without = RefResult.without(Stream.concat(besides.stream(),
                IntStream.range(0, values.size()).mapToObj(at -> inUnit(table.columns().get(at), values.get(at)))).toList());
        if (without.isPresent()) {
            return without.get();
        }
        List<Row> rows = table.rows().stream().filter(row -> holds(table, row, values)).toList();
        return rows.isEmpty() ? ifNoRow(table) : use.apply(rows);
    }

    private static RefResult inUnit(Column column, RefResult value) {
        return value instanceof Num number && !RefUnits.fitsColumn(column.unit(), number) ? Without.MISTAKE : value;
    }

    static Without ifNoRow(RefTable table) {
        return "nothing due".equals(table.settings().get("if no row")) ? Without.NOTHING_DUE : Without.MISTAKE;
    }

    /** A word without meaning where the column is no condition. */
    private RefResult value(Column column, RefRecord record) {
        return isCondition(column) ? reference.read(column.word(), record) : new RefResult.Text("");
    }

    private static boolean isCondition(Column column) {
        return !column.isResult() && !column.isTier();
    }

    private static boolean holds(RefTable table, Row row, List<RefResult> values) {
        return IntStream.range(0, values.size()).filter(at -> isCondition(table.columns().get(at)))
                .allMatch(at -> table.columns().get(at).holds(row.cells().get(at), values.get(at)));
    }
}
