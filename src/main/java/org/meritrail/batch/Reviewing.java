package org.meritrail.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.PayrollLine;
import org.meritrail.settlement.PayrollRecords;
import org.meritrail.settlement.Settlement;

/** Puts together what a reviewer looks at. */
final class Reviewing {

    private static final int LARGEST_PER_CURRENCY = 10;

    private final Runs runs;
    private final PayoutRecords payouts;
    private final PayrollRecords payroll;
    private final Claims claims;

    private record Person(String participant, String currency) {
    }

    Reviewing(Runs runs, PayoutRecords payouts, PayrollRecords payroll, Claims claims) {
        this.runs = runs;
        this.payouts = payouts;
        this.payroll = payroll;
        this.claims = claims;
    }

    /** @param released whether its payroll lines are fixed */
    Review review(Run.Order order, ControlTotals totals, boolean released) {
        List<Payout> now = payouts.payouts(order.number());
        Run.Released against = before(order.period());
        List<Payout> before = against == null ? List.of() : payouts.payouts(against.number());
        Map<String, String> names = now.stream().collect(Collectors.toMap(Payout::participant, Payout::name));
        Settlement settlement = claims.settlement(order);
        PayrollShare share = PayrollShare.of(released ? payroll.ofRun(order.number()) : settlement.lines(), names);
        List<Review.Unpayable> unpayable = settlement.unpayable().stream()
                .map(claim -> new Review.Unpayable(claim.participant(), names.get(claim.participant()), claim.payee().missing())).toList();
        return new Review(totals, against, sums(totals, against), against == null ? List.of() : changes(now, before),
                now.stream().filter(payout -> payout.outcome().equals("withheld")).toList(), share, unpayable,
                asPaid(order, now));
    }

    /** The latest released run of the period before. */
    private Run.Released before(Period period) {
        Period preceding = period.preceding();
        return runs.all().stream().filter(run -> run instanceof Run.Released && run.order().period().hasSameDays(preceding))
                .map(Run.Released.class::cast).findFirst().orElse(null);
    }

    private static SortedMap<String, Review.Sums> sums(ControlTotals totals, Run.Released against) {
        SortedMap<String, BigDecimal> before = against == null ? new TreeMap<>() : against.before().before().totals().total();
        Set<String> currencies = new TreeSet<>(totals.total().keySet());
        currencies.addAll(before.keySet());
        SortedMap<String, Review.Sums> sums = new TreeMap<>();
        currencies.forEach(currency -> sums.put(currency, new Review.Sums(totals.total().getOrDefault(currency, BigDecimal.ZERO),
                against == null ? null : before.getOrDefault(currency, BigDecimal.ZERO))));
        return sums;
    }

    private static List<Review.Change> changes(List<Payout> now, List<Payout> before) {
        Map<Person, Review.Change> changes = new HashMap<>();
        now.forEach(payout -> changes.put(new Person(payout.participant(), payout.currency()),
                new Review.Change(payout.participant(), payout.name(), payout.currency(), due(payout), BigDecimal.ZERO)));
        before.forEach(payout -> changes.merge(new Person(payout.participant(), payout.currency()),
                new Review.Change(payout.participant(), payout.name(), payout.currency(), BigDecimal.ZERO, due(payout)),
                (one, other) -> new Review.Change(one.participant(), one.name(), one.currency(), one.now(), other.before())));
        Comparator<Review.Change> largestFirst = Comparator.<Review.Change, BigDecimal>comparing(change -> change.difference().abs()).reversed()
                .thenComparing(Review.Change::participant);
        return changes.values().stream().filter(change -> change.difference().signum() != 0)
                .collect(Collectors.groupingBy(Review.Change::currency, TreeMap::new, Collectors.toList())).values().stream()
                .flatMap(own -> own.stream().sorted(largestFirst).limit(LARGEST_PER_CURRENCY)).toList();
    }

    private static BigDecimal due(Payout payout) {
        return payout.total() == null ? BigDecimal.ZERO : payout.total();
    }

    /** Those who were paid for the period and get no line now, since their pay is withheld or they are no longer in the data. */
    private List<Review.AsPaid> asPaid(Run.Order order, List<Payout> now) {
        Set<String> settled = now.stream().filter(payout -> !payout.outcome().equals("withheld")).map(Payout::participant)
                .collect(Collectors.toSet());
        Map<Person, BigDecimal> paid = new HashMap<>();
        for (PayrollLine line : payroll.ofPeriod(order.period())) {
            if (line.run() < order.number() && order.population().has(line.participant()) && !settled.contains(line.participant())) {
                paid.merge(new Person(line.participant(), line.currency()), line.amount(), BigDecimal::add);
            }
        }
        List<Review.AsPaid> left = new ArrayList<>();
        paid.forEach((person, amount) -> left.add(new Review.AsPaid(person.participant(), person.currency(), amount)));
        left.removeIf(one -> one.paid().signum() == 0);
        left.sort(Comparator.comparing(Review.AsPaid::participant).thenComparing(Review.AsPaid::currency));
        return left;
    }
}
