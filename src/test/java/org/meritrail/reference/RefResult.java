package org.meritrail.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** What a word comes to for one record. */
sealed interface RefResult {

    Num PLAIN_ZERO = Num.of("0", RefUnits.NUMBER);
    Num PLAIN_ONE = Num.of("1", RefUnits.NUMBER);

    /** @param unit as it is typed into a workbook: {@code percent}, {@code EUR}; 7 % is 0.07 */
    record Num(BigFraction number, String unit) implements RefResult {

        static Num of(String plain, String unit) {
            return new Num(fraction(plain), unit);
        }

        Num with(BigFraction other) {
            return new Num(other, unit);
        }

        int order(Num other) {
            return RefResult.order(number, other.number);
        }

        boolean isZero() {
            return number.signum() == 0;
        }

        @Override
        public String toString() {
            return number + " " + unit;
        }
    }

    record Text(String text) implements RefResult {
    }

    record Day(LocalDate date) implements RefResult {
    }

    record Answer(boolean yes) implements RefResult {
    }

    /** No value: nothing is due, data is absent, or the policy is at fault; the gravest last. */
    enum Without implements RefResult {
        NOTHING_DUE, ABSENT, MISTAKE
    }

    default boolean isMissing() {
        return this == Without.ABSENT || this == Without.MISTAKE;
    }

    /** The gravest that is missing: a mistake of the policy before data that is absent. */
    static Optional<Without> missing(List<? extends RefResult> results) {
        return without(results).filter(RefResult::isMissing);
    }

    /** The gravest without a value: a mistake before absent data, and that before nothing due, whatever comes first. */
    static Optional<Without> without(List<? extends RefResult> results) {
        return results.stream().filter(Without.class::isInstance).map(Without.class::cast).max(Comparator.naturalOrder());
    }

    /** Not by BigFraction.compareTo, which turns two numbers below zero round. */
    static int order(BigFraction one, BigFraction other) {
        return one.subtract(other).signum();
    }

    /** @param plain a decimal, or a fraction with a slash */
    static BigFraction fraction(String plain) {
        int slash = plain.indexOf('/');
        if (slash >= 0) {
            return fraction(plain.substring(0, slash)).divide(fraction(plain.substring(slash + 1)));
        }
        BigDecimal decimal = new BigDecimal(plain);
        return decimal.scale() <= 0
                ? BigFraction.of(decimal.toBigIntegerExact())
                : BigFraction.of(decimal.unscaledValue(), BigDecimal.TEN.pow(decimal.scale()).toBigIntegerExact());
    }
}
