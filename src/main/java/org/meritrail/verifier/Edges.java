package org.meritrail.verifier;

/**
 * Where a tier begins and ends. Below zero everything is the mirror image.
 *
 * @param from null where it begins at zero
 * @param to   null where it has no end
 */
record Edges(Fraction from, boolean fromIncluded, Fraction to, boolean toIncluded) {

    /** Of edges that are a share of something. */
    Edges times(Fraction basis) {
        return new Edges(from == null ? null : from.times(basis), fromIncluded, to == null ? null : to.times(basis), toIncluded);
    }

    boolean hold(Fraction reach) {
        int lower = from == null ? 1 : reach.compareTo(from);
        int upper = to == null ? -1 : reach.compareTo(to);
        return (lower > 0 || lower == 0 && fromIncluded) && (upper < 0 || upper == 0 && toIncluded);
    }

    /** How much of a quantity that starts after another lies within. */
    Fraction within(Fraction after, Fraction quantity) {
        return within(after.plus(quantity)).minus(within(after));
    }

    /** How much of it lies above. */
    Fraction above(Fraction after, Fraction quantity) {
        return above(after.plus(quantity)).minus(above(after));
    }

    private Fraction within(Fraction reach) {
        if (reach.compareTo(Fraction.ZERO) < 0) {
            return within(reach.times(Fraction.of(-1))).times(Fraction.of(-1));
        }
        Fraction top = to == null || reach.compareTo(to) < 0 ? reach : to;
        return notBelowZero(top.minus(lower()));
    }

    private Fraction above(Fraction reach) {
        if (reach.compareTo(Fraction.ZERO) < 0) {
            return above(reach.times(Fraction.of(-1))).times(Fraction.of(-1));
        }
        return to == null ? Fraction.ZERO : notBelowZero(reach.minus(to));
    }

    Fraction lower() {
        return from == null ? Fraction.ZERO : from;
    }

    private static Fraction notBelowZero(Fraction number) {
        return number.compareTo(Fraction.ZERO) < 0 ? Fraction.ZERO : number;
    }
}
