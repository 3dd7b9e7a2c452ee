package org.meritrail.vocabulary.arithmetic;

import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.ExchangeRates;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.Unit;

/** Money into the currency the participant is paid in, at the rate in force on a date: the latest one not after it. */
public final class Convert {

    private Convert() {
    }

    public static Quantity step(Turn turn, Quantity money, Quantity date, ExchangeRates rates) {
        return PerRecord.of(turn, Given.of(money, date).quantities(),
                (steps, currency) -> converted(steps.get(0).result(), steps.get(1).result(), rates, currency));
    }

    private static Step converted(Result money, Result date, ExchangeRates rates, String currency) {
        if (!(money instanceof Amount amount)) {
            return Step.of(money);
        }
        if (amount.fits(new Amount(Exact.ZERO, Unit.money(currency)))) {
            return Step.of(amount);
        }
        if (!amount.unit().isMoney()) {
            return Step.mistake("missing.not-money", amount);
        }
        if (!(date instanceof Day day)) {
            return date.isMissing() || date.isNothingDue() ? Step.of(date) : Step.mistake("missing.not-a-date", date);
        }
        return rates.inForce(amount.unit().currency(), currency, day.date())
                .map(rate -> converted(amount, rate, currency))
                .orElseGet(() -> Step.missing("missing.no-rate", amount.unit().currency(), currency, day));
    }

    private static Step converted(Amount amount, InputRecord rate, String currency) {
        Amount factor = (Amount) rate.field(ExchangeRates.RATE).orElseThrow();
        return Step.of(new Amount(amount.number().times(factor.number()), Unit.money(currency)), new Evidence.Read(rate, ExchangeRates.RATE));
    }
}
