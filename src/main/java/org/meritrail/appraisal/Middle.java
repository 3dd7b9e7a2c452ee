package org.meritrail.appraisal;

import java.util.List;
import org.meritrail.kernel.Exact;

/** Two ways to say what is usual among several amounts, at least one of them. */
final class Middle {

    private static final Exact TWO = Exact.of(2);

    private Middle() {
    }

    static Exact mean(List<Exact> amounts) {
        return amounts.stream().reduce(Exact.ZERO, Exact::plus).dividedBy(Exact.of(amounts.size()));
    }

    /** Of an even number of amounts the mean of the two in the middle. */
    static Exact median(List<Exact> amounts) {
        List<Exact> sorted = amounts.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : sorted.get(half - 1).plus(sorted.get(half)).dividedBy(TWO);
    }
}
