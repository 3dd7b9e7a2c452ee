package org.meritrail.vocabulary;

import java.math.RoundingMode;
import java.util.Currency;
import org.meritrail.kernel.Exact;

/**
 * How a number is rounded.
 *
 * @param step above zero; the result is a multiple of it, for example 0.01
 * @param mode half up (away from zero), half even, up (away from zero) or down (towards zero)
 */
public record Rounding(Exact step, RoundingMode mode) {

    public static Rounding halfUp(Exact step) {
        return new Rounding(step, RoundingMode.HALF_UP);
    }

    /** To the smallest coin of a currency. */
    public static Rounding toCoin(String currency) {
        return halfUp(Exact.ONE.dividedBy(Exact.of(10).power(Currency.getInstance(currency).getDefaultFractionDigits())));
    }

    public Exact round(Exact number) {
        return number.roundTo(step, mode);
    }
}
