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
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;

/** The result column of the row of a table that holds for the given words; or of all that hold together, where the table takes them so. */
public final class LookUp {

    private LookUp() {
    }

    /** @param words in the order of the table's conditions */
    public static Quantity step(Turn turn, Given words) {
        return PerRecord.of(turn, words.quantities(), (steps, currency) -> found(turn.of(), steps, currency));
    }

    static Step found(Line line, List<Step> words, String currency) {
        return rows(line, List.of(), words, currency, rows -> hit(line, rows, currency));
    }

    private static Step hit(Line line, List<TableRow> rows, String currency) {
        DecisionTable table = line.table();
        if (rows.size() > 1 && table.hitPolicy() == HitPolicy.UNIQUE) {
            return Step.mistake("missing.rows-overlap", table.name(), rows.stream().map(TableRow::id).toList());
        }
        boolean one = table.hitPolicy() == HitPolicy.UNIQUE || table.hitPolicy() == HitPolicy.FIRST;
        List<TableRow> counted = one ? rows.subList(0, 1) : rows;
        List<Evidence.RowHit> hits = counted.stream()
                .map(row -> new Evidence.RowHit(table.name(), row, inCurrency(row.results().get(line.column()), currency))).toList();
        return new Step(reduced(table, hits.stream().map(hit -> Step.of(hit.gives())).toList()), List.copyOf(hits));
    }

    private static Result reduced(DecisionTable table, List<Step> results) {
        return switch (table.hitPolicy()) {
            case UNIQUE, FIRST -> results.get(0).result();
            case SUM -> Reduction.of(Option.SUM, results, table.name());
            case LARGEST -> Reduction.of(Option.LARGEST, results, table.name());
            case SMALLEST -> Reduction.of(Option.SMALLEST, results, table.name());
        };
    }

    /** Money of a table without a currency of its own is in the currency the participant is paid in. */
    static Result inCurrency(Result result, String currency) {
        return result instanceof Amount amount && amount.unit().isMoney() && amount.unit().currency().isEmpty()
                ? new Amount(amount.number(), Unit.money(currency)) : result;
    }

    /**
     * Finds the rows for the words; a missing word, nothing due and no row each have their own outcome.
     *
     * @param operands what the line reads besides; the gravest of all without a value is passed on
     * @param use      what to do with the rows that hold, of which there is at least one
     */
    static Step rows(Line line, List<Step> operands, List<Step> words, String currency, Function<List<TableRow>, Step> use) {
        DecisionTable table = line.table();
        List<Value> values = new ArrayList<>(words.size());
        Result gravest = operands.stream().map(Step::result).filter(result -> !(result instanceof Value)).reduce(PerRecord::graver).orElse(null);
        for (int at = 0; at < words.size(); at++) {
            Result result = words.get(at).result();
            Unit unit = table.conditions().get(at).unit();
            if (result instanceof Amount amount && !fits(unit, amount)) {
                result = Step.mistake("missing.unit-of-table", table.name(), table.conditions().get(at).name(), amount).result();
            }
            if (result instanceof Value value) {
                values.add(value);
            } else {
                gravest = PerRecord.graver(gravest, result);
            }
        }
        if (gravest != null) {
            return Step.of(gravest);
        }
        List<TableRow> rows = table.rowsFor(asWritten(table, values));
        return rows.isEmpty() ? noRow(line, values, currency) : use.apply(rows);
    }

    /** In the units of the columns, which they fit: a count in a column of numbers is a number there, a zero in one of money is money. */
    static List<Value> asWritten(DecisionTable table, List<Value> values) {
        List<Value> written = new ArrayList<>(values.size());
        for (int at = 0; at < values.size(); at++) {
            Unit unit = table.conditions().get(at).unit();
            written.add(unit != null && values.get(at) instanceof Amount amount ? new Amount(amount.number(), unit) : values.get(at));
        }
        return written;
    }

    private static Step noRow(Line line, List<Value> values, String currency) {
        DecisionTable table = line.table();
        return table.ifNoRow().isEmpty() ? Step.mistake("missing.no-row", table.name(), values)
                : Step.of(inCurrency(table.ifNoRow().get(line.column()), currency), new Evidence.Noted(Message.of("note.no-row", table.name(), values)));
    }

    /** Whether an amount is in the unit a column is written in; money without a currency fits money of any. */
    static boolean fits(Unit column, Amount amount) {
        return column == null || amount.fits(new Amount(amount.number(), column))
                || column.isMoney() && column.currency().isEmpty() && amount.unit().isMoney();
    }
}
