package org.meritrail.reference;

import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.meritrail.reference.RefResult.Num;

/** How units go together: money weighs more than scores and counts, those more than plain numbers, those more than percentages. */
final class RefUnits {

    static final String PERCENT = "percent";
    static final String NUMBER = "number";
    static final String COUNT = "count";
    static final String SCORE = "score";
    static final String PAY_CURRENCY = "pay currency";

    private static final Map<String, Integer> WEIGHTS = Map.of(PERCENT, 0, NUMBER, 1, COUNT, 2, SCORE, 2);
    private static final Set<String> COUNTABLE = Set.of(NUMBER, COUNT);
    private static final int MONEY = 3;

    private RefUnits() {
    }

    static boolean isMoney(String unit) {
        return weight(unit) == MONEY;
    }

    private static int weight(String unit) {
        return WEIGHTS.getOrDefault(unit, MONEY);
    }

    /** Null for money times money. */
    static String times(String one, String other) {
        if (isMoney(one) && isMoney(other)) {
            return null;
        }
        return weight(one) >= weight(other) ? one : other;
    }

    /** Null for one currency over another. */
    static String over(String dividend, String divisor) {
        if (dividend.equals(divisor)) {
            return PERCENT;
        }
        if (isMoney(divisor)) {
            return isMoney(dividend) ? null : NUMBER;
        }
        return weight(dividend) >= weight(divisor) ? dividend : NUMBER;
    }

    /** Equal units, a count and a plain number, or a plain zero, which fits every unit. */
    static boolean fit(Num one, Num other) {
        return one.unit().equals(other.unit()) || COUNTABLE.contains(one.unit()) && COUNTABLE.contains(other.unit()) || isPlainZero(one) || isPlainZero(other);
    }

    static boolean isPlainZero(Num one) {
        return one.unit().equals(NUMBER) && one.isZero();
    }

    /** The unit of two that fit: a plain zero takes that of the other, and so does a plain number beside a count. */
    static String common(Num one, Num other) {
        return isPlainZero(one) || one.unit().equals(NUMBER) && other.unit().equals(COUNT) ? other.unit() : one.unit();
    }

    /** Whether a number may stand where a table's column expects a unit; money without a currency is of any. */
    static boolean fitsColumn(String column, Num value) {
        return fit(value, new Num(BigFraction.ONE, column)) || column.equals(PAY_CURRENCY) && isMoney(value.unit());
    }
}
