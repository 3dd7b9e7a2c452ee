package org.meritrail.explanation.difference;

import java.util.LinkedHashMap;
import java.util.Map;
import org.meritrail.kernel.Exact;

/**
 * How much of a change each cause is.
 *
 * @param total what the parts add up to: the difference of two numbers, or one where something changed that is no number
 */
record Shares(Exact total, Map<Cause, Exact> parts) {

    static final Shares NONE = new Shares(Exact.ZERO, Map.of());

    static Shares whole(Cause cause) {
        return new Shares(Exact.ONE, Map.of(cause, Exact.ONE));
    }

    /** Whether there are causes that cancel each other. */
    boolean cancel() {
        return total.isZero() && !parts.isEmpty();
    }

    /** Shares as they come in. */
    static final class Sum {

        private final Map<Cause, Exact> parts = new LinkedHashMap<>();

        void add(Cause cause, Exact amount) {
            if (!amount.isZero()) {
                parts.merge(cause, amount, Exact::plus);
            }
        }

        void add(Shares shares, Exact factor) {
            if (!factor.isZero()) {
                shares.parts().forEach((cause, part) -> add(cause, part.times(factor)));
            }
        }

        Exact total() {
            return parts.values().stream().reduce(Exact.ZERO, Exact::plus);
        }

        Shares of(Exact total) {
            parts.values().removeIf(Exact::isZero);
            return new Shares(total, parts);
        }
    }
}
