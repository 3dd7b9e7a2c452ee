package org.meritrail.vocabulary;

import java.util.Currency;
import java.util.function.Function;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;

/** A number with its unit. A percent is held as a fraction of one: 7 % is 0.07. */
public record Amount(Exact number, Unit unit) implements Value {

    private static final Exact HUNDRED = Exact.of(100);

    public static Amount money(String number, String currency) {
        return new Amount(Exact.of(number), Unit.money(currency));
    }

    public static Amount number(long number) {
        return new Amount(Exact.of(number), Unit.NUMBER);
    }

    public Amount with(Exact other) {
        return new Amount(other, unit);
    }

    /** Whether two amounts can be added or compared: units that go together, or a plain zero, which fits every unit. */
    public boolean fits(Amount other) {
        return unit.goesWith(other.unit) || isPlainZero() || other.isPlainZero();
    }

    /** Digits that the currency has coins for; two where that is not known. */
    private int digits() {
        return unit.currency().isEmpty() ? 2 : Math.max(0, Currency.getInstance(unit.currency()).getDefaultFractionDigits());
    }

    /** Whether it is nothing of any unit, as a sum over no records is. */
    public boolean isPlainZero() {
        return unit.equals(Unit.NUMBER) && number.isZero();
    }

    @Override
    public String in(Texts texts) {
        return switch (unit.kind()) {
            case MONEY -> texts.number(number, digits()) + (unit.currency().isEmpty() ? "" : " " + unit.currency());
            case PERCENT -> texts.number(number.times(HUNDRED), 0) + " %";
            case NUMBER, COUNT, SCORE -> texts.number(number, 0);
        };
    }

    @Override
    public <T> T fold(Function<Amount, T> amount, Function<Label, T> label, Function<Day, T> day, Function<YesNo, T> answer,
                      Function<NothingDue, T> nothingDue, Function<Missing, T> missing) {
        return amount.apply(this);
    }
}
