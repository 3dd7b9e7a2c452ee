package org.meritrail.vocabulary;

import java.util.Set;
import java.util.function.Function;
import org.meritrail.kernel.Exact;

/** When a row holds for the value of one word. */
public sealed interface Condition {

    boolean holdsFor(Value value);

    <T> T fold(Function<Any, T> any, Function<OneOf, T> oneOf, Function<Between, T> between);

    /** Written out as ANY. */
    record Any() implements Condition {
        @Override
        public boolean holdsFor(Value value) {
            return true;
        }

        @Override
        public <T> T fold(Function<Any, T> any, Function<OneOf, T> oneOf, Function<Between, T> between) {
            return any.apply(this);
        }
    }

    record OneOf(Set<Value> values) implements Condition {
        @Override
        public boolean holdsFor(Value value) {
            return values.contains(value);
        }

        @Override
        public <T> T fold(Function<Any, T> any, Function<OneOf, T> oneOf, Function<Between, T> between) {
            return oneOf.apply(this);
        }
    }

    /**
     * From a lower to an upper edge.
     *
     * @param from null where there is no lower edge
     * @param to   null where there is no upper edge
     */
    record Between(Exact from, boolean fromIncluded, Exact to, boolean toIncluded) implements Condition {

        @Override
        public boolean holdsFor(Value value) {
            Exact number = Condition.ordinal(value);
            return isAtOrAboveLower(number) && isAtOrBelowUpper(number);
        }

        @Override
        public <T> T fold(Function<Any, T> any, Function<OneOf, T> oneOf, Function<Between, T> between) {
            return between.apply(this);
        }

        private boolean isAtOrAboveLower(Exact number) {
            return from == null || (fromIncluded ? number.compareTo(from) >= 0 : number.compareTo(from) > 0);
        }

        private boolean isAtOrBelowUpper(Exact number) {
            return to == null || (toIncluded ? number.compareTo(to) <= 0 : number.compareTo(to) < 0);
        }
    }

    /** The number by which amounts and days are ordered. */
    static Exact ordinal(Value value) {
        if (value instanceof Amount amount) {
            return amount.number();
        }
        if (value instanceof Day day) {
            return Exact.of(day.date().toEpochDay());
        }
        throw new IllegalArgumentException("has no order: " + value);
    }
}
