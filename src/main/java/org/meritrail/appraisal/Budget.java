package org.meritrail.appraisal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;

/**
 * What a merit round costs of one budget. Whoever lacks a figure is in none of the sums.
 *
 * @param set         what it is a budget of: the company or a set that participants belong to
 * @param record      id of the record in the set
 * @param units       by unit and currency
 * @param totals      by currency: the sums of the units
 * @param notShown    the sums that are not among these, since they would show what one of few people gets
 * @param left        of the amount; below zero if the round costs more than there is; null if that cannot be told
 * @param leftUnknown why it cannot be told what is left: costs in another currency, or of few people; otherwise null
 * @param exceeded    whether the round costs more than the budget; false if it cannot be compared
 */
public record Budget(String set, String record, String currency, Exact amount, List<Sum> units, List<Sum> totals, List<Unshown> notShown, Exact left,
                     Message leftUnknown, boolean exceeded) {

    private static final Comparator<Raise.Purse> ORDER = Comparator.comparing(Raise.Purse::set).thenComparing(Raise.Purse::record)
            .thenComparing(Raise.Purse::currency).thenComparing(Raise.Purse::amount);

    /**
     * @param unit        null for a total
     * @param increases   as the policy names them, whether or not what is paid as lump sums is part of them
     * @param cost        what salaries rise by, and lump sums
     */
    public record Sum(String unit, String currency, int people, Exact salaries, Exact increases, Exact newSalaries, Exact lumpSums, Exact cost) {

        private static Sum of(String unit, String currency, List<Raise.Money> all) {
            Exact salaries = sum(all, Raise.Money::salary);
            Exact newSalaries = sum(all, Raise.Money::newSalary);
            Exact lumpSums = sum(all, Raise.Money::lumpSum);
            return new Sum(unit, currency, all.size(), salaries, sum(all, Raise.Money::increase), newSalaries, lumpSums, newSalaries.minus(salaries).plus(lumpSums));
        }

        private static Exact sum(List<Raise.Money> all, Function<Raise.Money, Exact> part) {
            return all.stream().map(part).reduce(Exact.ZERO, Exact::plus);
        }
    }

    /** @param unit null for a total */
    public record Unshown(String unit, String currency) {
    }

    /** With all sums. */
    static List<Budget> of(List<Raise> raises) {
        Map<Raise.Purse, List<Raise>> byPurse = raises.stream().filter(Raise::isCounted)
                .collect(Collectors.groupingBy(Raise::purse, () -> new TreeMap<>(ORDER), Collectors.toList()));
        return byPurse.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
    }

    private static Budget of(Raise.Purse purse, List<Raise> raises) {
        List<Sum> totals = sums(raises, raise -> null);
        List<String> others = totals.stream().map(Sum::currency).filter(currency -> !currency.equals(purse.currency())).toList();
        Exact cost = totals.stream().map(Sum::cost).reduce(Exact.ZERO, Exact::plus);
        Exact left = others.isEmpty() ? purse.amount().minus(cost) : null;
        return new Budget(purse.set(), purse.record(), purse.currency(), purse.amount(), sums(raises, Raise::unit), totals, List.of(), left, others.isEmpty() ? null : Message.of("merit.other-currencies", List.copyOf(others), purse.currency()),
                left != null && left.signum() < 0);
    }

    /** @param unit of each raise; null for all units together */
    private static List<Sum> sums(List<Raise> raises, Function<Raise, String> unit) {
        Comparator<Raise> order = Comparator.comparing(unit, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(raise -> raise.money().currency());
        return raises.stream().collect(Collectors.groupingBy(Function.identity(), () -> new TreeMap<>(order), Collectors.mapping(Raise::money, Collectors.toList())))
                .entrySet().stream().map(one -> Sum.of(unit.apply(one.getKey()), one.getKey().money().currency(), one.getValue())).toList();
    }
}
