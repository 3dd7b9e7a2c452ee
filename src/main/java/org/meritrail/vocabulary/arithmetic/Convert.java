package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.ExchangeRates;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Label;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.Unit;

/**
 * Money into the currency the participant is paid in: at the rate of the table the line names, or else at the received rate in
 * force on a date, the latest one not after it.
 */
public final class Convert {

    private Convert() {
    }

    /** @param words the table's conditions in their order, without those for the currencies */
    public static Quantity step(Turn turn, Quantity money, Quantity date, ExchangeRates rates, Given words) {
        List<Quantity> operands = new ArrayList<>(List.of(money));
        operands.addAll(turn.of().table() == null ? List.of(date) : words.quantities());
        return PerRecord.of(turn, operands, (steps, currency) -> withoutRate(steps.get(0).result(), currency)
                .orElseGet(() -> converted(turn.of(), steps, rates, currency)));
    }

    /** What holds whatever the rate; empty for money of another currency. */
    private static Optional<Step> withoutRate(Result money, String currency) {
        if (!(money instanceof Amount amount)) {
            return Optional.of(Step.of(money));
        }
        if (amount.fits(new Amount(Exact.ZERO, Unit.money(currency)))) {
            return Optional.of(Step.of(amount));
        }
        if (!amount.unit().isMoney()) {
            return Optional.of(Step.mistake("missing.not-money", amount));
        }
        return Optional.empty();
    }

    private static Step converted(Line line, List<Step> steps, ExchangeRates rates, String currency) {
        Amount amount = (Amount) steps.get(0).result();
        return line.table() == null ? onDate(amount, steps.get(1).result(), rates, currency)
                : byTable(line, amount, steps.subList(1, steps.size()), currency);
    }

    private static Step onDate(Amount amount, Result date, ExchangeRates rates, String currency) {
        if (!(date instanceof Day day)) {
            return date.isMissing() || date.isNothingDue() ? Step.of(date) : Step.mistake("missing.not-a-date", date);
        }
        return rates.inForce(amount.unit().currency(), currency, day.date())
                .map(rate -> received(amount, rate, currency))
                .orElseGet(() -> Step.missing("missing.no-rate", amount.unit().currency(), currency, day));
    }

    private static Step received(Amount amount, InputRecord rate, String currency) {
        Amount factor = (Amount) rate.field(ExchangeRates.RATE).orElseThrow();
        return Step.of(times(amount, factor, currency), new Evidence.Read(rate, ExchangeRates.RATE));
    }

    private static Step byTable(Line line, Amount amount, List<Step> words, String currency) {
        Iterator<Step> others = words.iterator();
        List<Step> values = new ArrayList<>();
        for (DecisionTable.Column column : line.table().conditions()) {
            values.add(!column.isCurrency() ? others.next() : Step.of(new Label(
                    column.word().equals(DecisionTable.Column.FROM_CURRENCY) ? amount.unit().currency() : currency)));
        }
        Step found = LookUp.found(line, values, currency);
        return found.result() instanceof Amount rate ? new Step(times(amount, rate, currency), found.evidence()) : found;
    }

    private static Amount times(Amount amount, Amount rate, String currency) {
        return new Amount(amount.number().times(rate.number()), Unit.money(currency));
    }
}
