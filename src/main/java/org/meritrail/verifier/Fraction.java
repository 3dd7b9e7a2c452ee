package org.meritrail.verifier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact number, in lowest terms and with a denominator above zero. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0);
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    /**
     * @param text a decimal such as {@code -0.07}, or numerator/denominator
     * @throws NumberFormatException if it is neither
     */
    static Fraction parse(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return reduced(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        }
        if (!text.matches("-?[0-9]+([.][0-9]+)?")) {
            throw new NumberFormatException(text);
        }
        BigDecimal decimal = new BigDecimal(text);
        return reduced(decimal.unscaledValue(), BigInteger.TEN.pow(Math.max(0, decimal.scale())));
    }

    private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new NumberFormatException(numerator + "/0");
        }
        BigInteger common = numerator.gcd(denominator).max(BigInteger.ONE);
        BigInteger sign = BigInteger.valueOf(denominator.signum());
        return new Fraction(numerator.divide(common).multiply(sign), denominator.divide(common).multiply(sign));
    }

    Fraction plus(Fraction other) {
        return reduced(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)), denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(other.times(of(-1)));
    }

    Fraction times(Fraction other) {
        return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws NumberFormatException if the other is zero */
    Fraction over(Fraction other) {
        return reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The multiple of a step beside it, on the side the mode says. */
    Fraction rounded(Fraction step, RoundingMode mode) {
        Fraction steps = over(step);
        BigDecimal whole = new BigDecimal(steps.numerator).divide(new BigDecimal(steps.denominator), 0, mode);
        return new Fraction(whole.toBigIntegerExact(), BigInteger.ONE).times(step);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Its decimal digits if they end, otherwise numerator/denominator. */
    @Override
    public String toString() {
        return hasEndingDigits() ? new BigDecimal(numerator).divide(new BigDecimal(denominator)).toPlainString() : numerator + "/" + denominator;
    }

    private boolean hasEndingDigits() {
        BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
        }
        return rest.equals(BigInteger.ONE);
    }
}
