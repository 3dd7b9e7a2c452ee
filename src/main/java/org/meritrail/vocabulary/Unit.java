package org.meritrail.vocabulary;

import java.util.Optional;

/**
 * What a number counts.
 *
 * @param currency ISO 4217 code of money; empty for everything else
 */
public record Unit(Kind kind, String currency) {

    /** The words of the unit column; a percent of 7 % is the number 0.07. */
    public enum Kind { MONEY, PERCENT, NUMBER, COUNT, SCORE }

    public static final Unit PERCENT = new Unit(Kind.PERCENT, "");
    public static final Unit NUMBER = new Unit(Kind.NUMBER, "");
    public static final Unit COUNT = new Unit(Kind.COUNT, "");
    public static final Unit SCORE = new Unit(Kind.SCORE, "");

    public static Unit money(String currency) {
        return new Unit(Kind.MONEY, currency);
    }

    public boolean isMoney() {
        return kind == Kind.MONEY;
    }

    /** Whether two numbers can be added or compared: of the same unit, or a count and a plain number. */
    public boolean goesWith(Unit other) {
        return equals(other) || isPlainOrCount() && other.isPlainOrCount();
    }

    private boolean isPlainOrCount() {
        return kind == Kind.NUMBER || kind == Kind.COUNT;
    }

    /** Money times money has no unit; a percent or a plain number leaves the other's unit as it is. */
    public Optional<Unit> times(Unit other) {
        if (isMoney() && other.isMoney()) {
            return Optional.empty();
        }
        return Optional.of(weight() >= other.weight() ? this : other);
    }

    /** The same unit divides to a percent; a factor leaves the unit as it is; two currencies have no quotient. */
    public Optional<Unit> over(Unit divisor) {
        if (equals(divisor)) {
            return Optional.of(PERCENT);
        }
        if (divisor.isMoney()) {
            return isMoney() ? Optional.empty() : Optional.of(NUMBER);
        }
        return Optional.of(weight() >= divisor.weight() ? this : NUMBER);
    }

    /** Which of two units a product keeps: money before scores and counts, those before plain factors. */
    private int weight() {
        return switch (kind) {
            case MONEY -> 3;
            case SCORE, COUNT -> 2;
            case NUMBER -> 1;
            case PERCENT -> 0;
        };
    }
}
