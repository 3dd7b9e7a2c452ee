package org.meritrail.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;

/**
 * Leaves out of a budget the sums that would show what one of few people gets: those of fewer people than the policy's size, and as
 * many others as it takes so that those cannot be worked out from a total (complementary suppression).
 */
final class Disclosure {

    private static final Comparator<Budget.Sum> FEWEST_FIRST = Comparator.comparingInt(Budget.Sum::people).thenComparing(Budget.Sum::unit);

    private final Budget budget;
    private final Exact smallest;

    private Disclosure(Budget budget, Exact smallest) {
        this.budget = budget;
        this.smallest = smallest;
    }

    /** @param smallest how many people a sum must be of to be shown */
    static Budget shown(Budget budget, Exact smallest) {
        return new Disclosure(budget, smallest).shown();
    }

    private Budget shown() {
        Set<Budget.Sum> hidden = budget.totals().stream().flatMap(this::hidden).collect(Collectors.toSet());
        boolean hidesTotal = budget.totals().stream().anyMatch(hidden::contains);
        List<Budget.Unshown> unshown = Stream.concat(budget.units().stream(), budget.totals().stream()).filter(hidden::contains)
                .map(sum -> new Budget.Unshown(sum.unit(), sum.currency())).toList();
        return new Budget(budget.set(), budget.record(), budget.currency(), budget.amount(), without(hidden, budget.units()), without(hidden, budget.totals()),
                unshown, hidesTotal ? null : budget.left(), hidesTotal && budget.left() != null ? Message.of("merit.too-few") : budget.leftUnknown(), budget.exceeded());
    }

    private static List<Budget.Sum> without(Set<Budget.Sum> hidden, List<Budget.Sum> sums) {
        return sums.stream().filter(sum -> !hidden.contains(sum)).toList();
    }

    /** Of the sums in one currency; all of them where the total is of too few. */
    private Stream<Budget.Sum> hidden(Budget.Sum total) {
        List<Budget.Sum> units = budget.units().stream().filter(unit -> unit.currency().equals(total.currency())).sorted(FEWEST_FIRST).toList();
        if (isOfFew(total.people())) {
            return Stream.concat(Stream.of(total), units.stream());
        }
        List<Budget.Sum> hidden = new ArrayList<>();
        units.stream().filter(unit -> isOfFew(unit.people()) || !hidden.isEmpty() && canBeWorkedOut(hidden)).forEach(hidden::add);
        return hidden.stream();
    }

    /** What is hidden is the total less what is shown: the figures of one unit, or of few people together. */
    private boolean canBeWorkedOut(List<Budget.Sum> hidden) {
        return hidden.size() == 1 || isOfFew(hidden.stream().mapToInt(Budget.Sum::people).sum());
    }

    private boolean isOfFew(int people) {
        return Exact.of(people).compareTo(smallest) < 0;
    }
}
