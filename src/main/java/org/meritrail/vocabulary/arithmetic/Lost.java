package org.meritrail.vocabulary.arithmetic;

import java.util.Comparator;
import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Value;

/**
 * A row of a table that did not hold, and why.
 *
 * @param gives what it says; money of a table without a currency is a plain number where the row is for another currency than that of pay
 * @param unmet the conditions that were not met, in the order of the table; empty where one of the rows above it held first
 */
public record Lost(TableRow row, Result gives, List<Unmet> unmet) {

    /**
     * @param word   what was compared, as the analyst wrote it
     * @param was    what it was
     * @param needed by the row; money of a table without a currency is in the one of {@code was}
     * @param cell   where that stands
     */
    public record Unmet(String word, Value was, Condition needed, String cell) {

        /** Whether it lies below the range that is needed. */
        public boolean isBelow() {
            return needed.fold(any -> false, oneOf -> false, this::isBelow);
        }

        /** The edge of the range that is needed, or the nearest of the numbers; null where words are needed. */
        public Exact edge() {
            return needed.fold(any -> null, this::nearest, between -> isBelow(between) ? between.from() : between.to());
        }

        private boolean isBelow(Condition.Between between) {
            int order = between.from() == null ? 1 : Condition.ordinal(was).compareTo(between.from());
            return order < 0 || order == 0 && !between.fromIncluded();
        }

        private Exact nearest(Condition.OneOf oneOf) {
            return !(was instanceof Amount amount) ? null : oneOf.values().stream().map(Condition::ordinal)
                    .min(Comparator.<Exact, Exact>comparing(one -> one.minus(amount.number()).abs()).thenComparing(Comparator.naturalOrder())).orElse(null);
        }

        Unmet at(String where) {
            return new Unmet(word, was, needed, where);
        }

        /** From zero, which is met, to one; words that differ are as far apart as can be. */
        Exact distance() {
            Exact edge = edge();
            if (edge == null || !(was instanceof Amount)) {
                return Exact.ONE;
            }
            Exact number = Condition.ordinal(was);
            Exact whole = edge.abs().plus(number.abs());
            return whole.isZero() ? Exact.ZERO : edge.minus(number).abs().dividedBy(whole);
        }
    }

    Exact distance() {
        return unmet.stream().map(Unmet::distance).reduce(Exact.ZERO, Exact::plus);
    }
}
