package org.meritrail.analysis.lines;

import java.util.HashSet;
import java.util.Set;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Value;

/**
 * Everything that a word may come to, besides being missing, which anything may be. Never less than that, often more.
 *
 * @param numbers of amounts and, by their order, of days; null if it is never one
 * @param words   the texts, and yes and no; null for any text and either answer
 * @param nothing whether nothing may be due
 */
record Extent(Range numbers, Set<Value> words, boolean nothing) {

    static final Extent NEVER = new Extent(null, Set.of(), false);
    static final Extent ANYTHING = new Extent(Range.ALL, null, true);
    static final Extent ANY_NUMBER = of(Range.ALL);
    static final Extent ANY_WORD = new Extent(null, null, false);

    static Extent of(Range numbers) {
        return new Extent(numbers, Set.of(), false);
    }

    static Extent of(Set<Value> words) {
        return new Extent(null, Set.copyOf(words), false);
    }

    static Extent of(Result result) {
        return result.fold(amount -> of(Range.of(amount.number())), label -> of(Set.of(label)), day -> of(Range.of(Condition.ordinal(day))),
                answer -> of(Set.of(answer)), nothing -> new Extent(null, Set.of(), true), missing -> NEVER);
    }

    boolean holds(Exact number) {
        return numbers != null && numbers.contains(number);
    }

    boolean isEver(Value word) {
        return words == null || words.contains(word);
    }

    /** Whether it is a number wherever it has a value. */
    boolean isNumber() {
        return numbers != null && words != null && words.isEmpty();
    }

    Extent or(Extent other) {
        return new Extent(numbers == null ? other.numbers : other.numbers == null ? numbers : numbers.or(other.numbers),
                words == null || other.words == null ? null : both(words, other.words), nothing || other.nothing);
    }

    private static Set<Value> both(Set<Value> some, Set<Value> others) {
        Set<Value> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    /** Other numbers, and nothing else but what may be due. */
    Extent with(Range other) {
        return new Extent(other, Set.of(), nothing);
    }

    Extent orNothing(boolean other) {
        return new Extent(numbers, words, nothing || other);
    }

    /** Where nothing due counts as zero. */
    Extent asZero() {
        return nothing ? new Extent(numbers == null ? Range.ZERO : numbers.or(Range.ZERO), words, false) : this;
    }
}
