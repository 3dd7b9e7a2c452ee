package org.meritrail.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A number without loss: a decimal while its digits end, a fraction once a division never ends. Nothing is rounded but in
 * {@link #roundTo}, so a cent cannot depend on whether one divides or multiplies first.
 *
 * <p>No number has more than about 150,000 digits, or more than 30,000 zeros before or behind its first one: whatever comes to more throws an
 * {@link ArithmeticException}, before it fills the memory.
 *
 * <p>Equal numbers are equal, whatever their scale: {@code 1.50} equals {@code 1.5}.
 */
public final class Exact implements Comparable<Exact> {

    public static final Exact ZERO = new Exact(BigDecimal.ZERO, null);
    public static final Exact ONE = new Exact(BigDecimal.ONE, null);

    private static final int MOST_BITS = 500_000;
    private static final int FARTHEST = 30_000;
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private final BigDecimal decimal;
    private final BigFraction fraction;

    private Exact(BigDecimal decimal, BigFraction fraction) {
        this.decimal = decimal;
        this.fraction = fraction;
        if (fraction == null) {
            requireBearable(Math.max(decimal.unscaledValue().bitLength(), MOST_BITS / FARTHEST * Math.abs((long) decimal.scale())));
        } else {
            requireBearable((long) fraction.getNumerator().bitLength() + fraction.getDenominator().bitLength());
        }
    }

    private static void requireBearable(long bits) {
        if (bits > MOST_BITS) {
            throw new ArithmeticException("number too long");
        }
    }

    public static Exact of(BigDecimal decimal) {
        return new Exact(decimal, null);
    }

    /** @param plain digits as {@link BigDecimal#BigDecimal(String)} takes them */
    public static Exact of(String plain) {
        return of(new BigDecimal(plain));
    }

    /** The inverse of {@link #plain}. */
    public static Exact parse(String plain) {
        int slash = plain.indexOf('/');
        return slash < 0 ? of(plain) : of(plain.substring(0, slash)).dividedBy(of(plain.substring(slash + 1)));
    }

    public static Exact of(long whole) {
        return of(BigDecimal.valueOf(whole));
    }

    public Exact plus(Exact other) {
        return bothEnd(other) ? of(decimal.add(other.decimal)) : reduced(asFraction().add(other.asFraction()));
    }

    public Exact minus(Exact other) {
        return bothEnd(other) ? of(decimal.subtract(other.decimal)) : reduced(asFraction().subtract(other.asFraction()));
    }

    public Exact times(Exact other) {
        return bothEnd(other) ? of(decimal.multiply(other.decimal)) : reduced(asFraction().multiply(other.asFraction()));
    }

    /** @throws ArithmeticException if the other is zero; callers decide beforehand what a zero divisor means */
    public Exact dividedBy(Exact other) {
        return reduced(asFraction().divide(other.asFraction()));
    }

    /** @param exponent zero or more */
    public Exact power(int exponent) {
        requireBearable((fraction == null ? decimal.unscaledValue().bitLength() - 1L : fraction.getDenominator().bitLength()) * exponent);
        return fraction == null ? of(decimal.pow(exponent)) : reduced(fraction.pow(exponent));
    }

    public Exact negated() {
        return fraction == null ? of(decimal.negate()) : new Exact(null, fraction.negate());
    }

    public Exact abs() {
        return signum() < 0 ? negated() : this;
    }

    public int signum() {
        return fraction == null ? decimal.signum() : fraction.signum();
    }

    public boolean isZero() {
        return signum() == 0;
    }

    /** Whether the digits end, so that {@link #plain} is the whole number and not a fraction. */
    public boolean ends() {
        return fraction == null;
    }

    public Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Exact max(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The nearest multiple of a step, halves away from zero, so that a refund mirrors what was earned.
     *
     * @param step above zero, for example {@code 0.01}
     */
    public Exact roundTo(Exact step) {
        return roundTo(step, RoundingMode.HALF_UP);
    }

    /**
     * A multiple of a step.
     *
     * @param step above zero
     * @param mode which of the two multiples around the number it is
     */
    public Exact roundTo(Exact step, RoundingMode mode) {
        Exact quotient = dividedBy(step);
        BigDecimal whole = quotient.ends() ? quotient.decimal.setScale(0, mode) : quotient.fraction.bigDecimalValue(0, mode);
        return of(whole).times(step);
    }

    /** Rounded half up to a number of digits, for showing only. */
    public BigDecimal toDecimal(int digits) {
        requireBearable(MOST_BITS / FARTHEST * Math.abs((long) digits));
        return ends() ? decimal.setScale(digits, RoundingMode.HALF_UP) : fraction.bigDecimalValue(digits, RoundingMode.HALF_UP);
    }

    /** Plain notation without trailing zeros ({@code 0.07}), or {@code numerator/denominator} where the digits never end. */
    public String plain() {
        if (!ends()) {
            return fraction.getNumerator() + "/" + fraction.getDenominator();
        }
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private boolean bothEnd(Exact other) {
        return fraction == null && other.fraction == null;
    }

    private BigFraction asFraction() {
        if (!ends()) {
            return fraction;
        }
        return decimal.scale() <= 0
                ? BigFraction.of(decimal.toBigIntegerExact())
                : BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** One number has one form: what is divided by a number below zero has its sign in the denominator until then. */
    private static Exact reduced(BigFraction fraction) {
        BigInteger denominator = fraction.getDenominator();
        if (denominator.signum() < 0) {
            return reduced(BigFraction.of(fraction.getNumerator().negate(), denominator.negate()));
        }
        return onlyTwosAndFives(denominator)
                ? of(new BigDecimal(fraction.getNumerator()).divide(new BigDecimal(denominator)))
                : new Exact(null, fraction);
    }

    private static boolean onlyTwosAndFives(BigInteger denominator) {
        BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
        }
        return rest.equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Exact other) {
        // BigFraction.compareTo turns two numbers below zero round (commons-numbers 1.2).
        return bothEnd(other) ? decimal.compareTo(other.decimal) : asFraction().subtract(other.asFraction()).signum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Exact exact && compareTo(exact) == 0;
    }

    @Override
    public int hashCode() {
        return plain().hashCode();
    }

    @Override
    public String toString() {
        return plain();
    }
}
