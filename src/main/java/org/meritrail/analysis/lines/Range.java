package org.meritrail.analysis.lines;

import java.util.List;
import java.util.stream.Stream;
import org.meritrail.kernel.Exact;

/**
 * All numbers from one to another, both included (interval arithmetic: Moore, 1966). Days are numbers by their order.
 *
 * @param low  null where there is no lower end
 * @param high null where there is no upper end
 */
record Range(Exact low, Exact high) {

    static final Range ALL = new Range(null, null);
    static final Range ZERO = of(Exact.ZERO);
    static final Range FROM_ZERO = new Range(Exact.ZERO, null);
    private static final Range UP_TO_ZERO = new Range(null, Exact.ZERO);

    static Range of(Exact number) {
        return new Range(number, number);
    }

    boolean isOne() {
        return low != null && low.equals(high);
    }

    boolean isZero() {
        return equals(ZERO);
    }

    boolean contains(Exact number) {
        return (low == null || low.compareTo(number) <= 0) && (high == null || high.compareTo(number) >= 0);
    }

    /** Whether every number of this one is at most every number of another. */
    boolean isAtMost(Range other) {
        return high != null && other.low != null && high.compareTo(other.low) <= 0;
    }

    boolean isBelow(Range other) {
        return high != null && other.low != null && high.compareTo(other.low) < 0;
    }

    boolean isNeverBelowZero() {
        return low != null && low.signum() >= 0;
    }

    private boolean isNeverAboveZero() {
        return high != null && high.signum() <= 0;
    }

    /** The smallest that holds both. */
    Range or(Range other) {
        return new Range(low == null || other.low == null ? null : low.min(other.low), high == null || other.high == null ? null : high.max(other.high));
    }

    /** What both hold; the ends cross where that is nothing. */
    Range and(Range other) {
        return new Range(low == null ? other.low : other.low == null ? low : low.max(other.low),
                high == null ? other.high : other.high == null ? high : high.min(other.high));
    }

    Range plus(Range other) {
        return new Range(low == null || other.low == null ? null : low.plus(other.low), high == null || other.high == null ? null : high.plus(other.high));
    }

    Range negated() {
        return new Range(high == null ? null : high.negated(), low == null ? null : low.negated());
    }

    Range minus(Range other) {
        return plus(other.negated());
    }

    Range times(Range other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        if (low == null || high == null || other.low == null || other.high == null) {
            return timesUnbounded(other);
        }
        List<Exact> products = List.of(low.times(other.low), low.times(other.high), high.times(other.low), high.times(other.high));
        return new Range(products.stream().reduce(Exact::min).orElseThrow(), products.stream().reduce(Exact::max).orElseThrow());
    }

    private Range timesUnbounded(Range other) {
        if (isNeverAboveZero()) {
            return negated().times(other).negated();
        }
        if (other.isNeverAboveZero()) {
            return times(other.negated()).negated();
        }
        if (!isNeverBelowZero()) {
            return other.isNeverBelowZero() ? other.timesUnbounded(this) : ALL;
        }
        // What is not below zero makes the ends of the other larger or smaller, but moves none across zero.
        Exact least = other.low == null ? null : other.low.signum() >= 0 ? other.low.times(low) : high == null ? null : other.low.times(high);
        Exact most = other.high == null || high == null ? null : other.high.times(high);
        return new Range(least, most);
    }

    /** Over anything of the other but zero. */
    Range over(Range divisor) {
        if (divisor.isNeverAboveZero()) {
            return negated().over(divisor.negated());
        }
        if (!divisor.isNeverBelowZero()) {
            return isZero() ? ZERO : ALL;
        }
        Exact least = divisor.high == null ? Exact.ZERO : Exact.ONE.dividedBy(divisor.high);
        return times(new Range(least, divisor.low.isZero() ? null : Exact.ONE.dividedBy(divisor.low)));
    }

    /** Held to at least another. */
    Range atLeast(Range other) {
        Exact least = low == null ? other.low : other.low == null ? low : low.max(other.low);
        return new Range(least, high == null || other.high == null ? null : high.max(other.high));
    }

    Range atMost(Range other) {
        return negated().atLeast(other.negated()).negated();
    }

    /** The sums of any number of its numbers, also of none. */
    Range sums() {
        return isZero() ? ZERO : isNeverBelowZero() ? FROM_ZERO : isNeverAboveZero() ? UP_TO_ZERO : ALL;
    }

    static Range hull(Stream<Range> some) {
        return some.reduce(Range::or).orElse(ZERO);
    }
}
