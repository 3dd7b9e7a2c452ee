package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;

/** The result column of the one row of a table that holds for the given words. */
public final class LookUp {

    private LookUp() {
    }

    /** @param words in the order of the table's conditions */
    public static Quantity step(Turn turn, Given words) {
        return PerRecord.of(turn, words.quantities(), (steps, currency) -> found(turn.of(), steps, currency));
    }

    private static Step found(Line line, List<Step> words, String currency) {
        return rows(line.table(), words, rows -> hit(line, rows, currency));
    }

    private static Step hit(Line line, List<TableRow> rows, String currency) {
        DecisionTable table = line.table();
        if (rows.size() > 1 && table.hitPolicy() == HitPolicy.UNIQUE) {
            return Step.mistake("missing.rows-overlap", table.name(), rows.stream().map(TableRow::id).toList());
        }
        TableRow row = rows.get(0);
        return Step.of(inCurrency(row.results().get(line.column()), currency), new Evidence.RowHit(table.name(), row));
    }

    /** Money of a table without a currency of its own is in the currency the participant is paid in. */
    static Result inCurrency(Result result, String currency) {
        return result instanceof Amount amount && amount.unit().isMoney() && amount.unit().currency().isEmpty()
                ? new Amount(amount.number(), Unit.money(currency)) : result;
    }

    /**
     * Finds the rows for the words; a missing word, nothing due and no row each have their own outcome.
     *
     * @param use what to do with the rows that hold, of which there is at least one
     */
    static Step rows(DecisionTable table, List<Step> words, Function<List<TableRow>, Step> use) {
        List<Value> values = new ArrayList<>(words.size());
        for (int at = 0; at < words.size(); at++) {
            Result result = words.get(at).result();
            if (!(result instanceof Value value)) {
                return Step.of(result);
            }
            if (value instanceof Amount amount && !fits(table.conditions().get(at).unit(), amount)) {
                return Step.mistake("missing.unit-of-table", table.name(), table.conditions().get(at).name(), amount);
            }
            values.add(value);
        }
        List<TableRow> rows = table.rowsFor(values);
        if (rows.isEmpty()) {
            return table.ifNoRow() == null
                    ? Step.mistake("missing.no-row", table.name(), values)
                    : Step.of(table.ifNoRow(), new Evidence.Noted(Message.of("note.no-row", table.name(), values)));
        }
        return use.apply(rows);
    }

    /** Whether an amount is in the unit a column is written in; money without a currency fits money of any. */
    static boolean fits(Unit column, Amount amount) {
        return column == null || column.equals(amount.unit()) || amount.fits(new Amount(amount.number(), column))
                || column.isMoney() && column.currency().isEmpty() && amount.unit().isMoney();
    }
}
