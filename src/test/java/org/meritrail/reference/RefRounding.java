package org.meritrail.reference;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Rounds to a multiple of a step. */
final class RefRounding {

    private static final BigFraction HALF = BigFraction.of(1, 2);

    private RefRounding() {
    }

    /** As a line says. */
    static BigFraction of(RefLine line, BigFraction number) {
        return to(RefResult.fraction(line.word("round")), line.has("rounding") ? line.word("rounding") : "half up", number);
    }

    /** @param mode up is away from zero, down towards it, whatever the sign */
    static BigFraction to(BigFraction step, String mode, BigFraction number) {
        BigFraction steps = number.abs().divide(step);
        BigInteger whole = steps.getNumerator().divide(steps.getDenominator());
        BigFraction rest = steps.subtract(BigFraction.of(whole));
        BigInteger rounded = isUp(mode, whole, rest) ? whole.add(BigInteger.ONE) : whole;
        BigFraction size = BigFraction.of(rounded).multiply(step);
        return number.signum() < 0 ? size.negate() : size;
    }

    private static boolean isUp(String mode, BigInteger whole, BigFraction rest) {
        int half = RefResult.order(rest, HALF);
        return switch (mode) {
            case "half up" -> half >= 0;
            case "half even" -> half > 0 || half == 0 && whole.testBit(0);
            case "up" -> rest.signum() > 0;
            case "down" -> false;
            default -> throw new IllegalArgumentException(mode);
        };
    }
}
