package org.meritrail.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.Adjusted;
import org.meritrail.settlement.Claim;
import org.meritrail.settlement.PayrollLine;
import org.meritrail.settlement.PayrollRecords;
import org.meritrail.settlement.Settlement;

/** Puts together what a reviewer looks at. */
final class Reviewing {

    private static final int LARGEST_PER_CURRENCY = 10;

    private final Runs runs;
    private final PayoutRecords payouts;
    private final PayrollRecords payroll;
    private final SignOffRecords signOffs;
    private final Claims claims;
    private final Corrections corrections;
    private final TakingOver taking;

    private record Person(String participant, String currency) {
    }

    Reviewing(Runs runs, Runs.Records records, Claims claims, Corrections corrections, TakingOver taking) {
        this.runs = runs;
        this.payouts = records.payouts();
        this.payroll = records.payroll();
        this.signOffs = records.signOffs();
        this.claims = claims;
        this.corrections = corrections;
        this.taking = taking;
    }

    Review review(RunHistory history, ControlTotals totals) {
        Run.Order order = history.order();
        boolean released = history.has(RunStep.RELEASED);
        List<Payout> now = payouts.payouts(order.number());
        List<Run.Released> earlier = before(order.period());
        Run.Released against = earlier.isEmpty() ? null : earlier.get(0);
        Collection<Payout> before = released(earlier, order.population());
        Map<String, String> names = now.stream().collect(Collectors.toMap(Payout::participant, Payout::name));
        Settlement settlement = claims.settlement(order);
        Adjusted adjusted = claims.adjusted(history);
        List<PayrollLine> lines = released ? payroll.ofRun(order.number()) : both(settlement, adjusted);
        PayrollShare share = PayrollShare.of(lines, corrections.of(order, lines, released), names);
        Set<String> unsettled = settlement.unpayable().stream().map(Claim::participant).collect(Collectors.toSet());
        List<Review.Unpayable> unpayable = now.stream().filter(payout -> unsettled.contains(payout.participant()) && !payout.missing().isEmpty())
                .map(payout -> new Review.Unpayable(payout.participant(), payout.name(), payout.missing())).toList();
        return new Review(totals, against, sums(totals, earlier.isEmpty() ? null : before), against == null ? List.of() : changes(now, before),
                now.stream().filter(payout -> payout.outcome().equals("withheld")).toList(), share, unpayable, samePayroll(now),
                asPaid(order, now), signOffs.of(order.number()), adjusted, taking.reasonToCalculateAgain(history).orElse(null));
    }

    private static List<PayrollLine> both(Settlement settlement, Adjusted adjusted) {
        return Stream.concat(settlement.lines().stream(), adjusted.lines().stream()).toList();
    }

    /** Numbers of different legal entities are different numbers. */
    private static List<Review.SamePayroll> samePayroll(List<Payout> payouts) {
        Map<List<String>, List<Payout>> byNumber = payouts.stream().filter(payout -> payout.outcome().equals("due") && !payout.payee().payrollId().isEmpty())
                .collect(Collectors.groupingBy(payout -> List.of(payout.payee().payrollId(), payout.payee().legalEntity())));
        return byNumber.entrySet().stream().filter(number -> number.getValue().size() > 1)
                .map(number -> new Review.SamePayroll(number.getKey().get(0), number.getKey().get(1),
                        number.getValue().stream().map(Payout::participant).sorted().toList()))
                .sorted(Comparator.comparing(Review.SamePayroll::payrollId).thenComparing(Review.SamePayroll::legalEntity)).toList();
    }

    /** The released runs of the period before, the latest first. */
    private List<Run.Released> before(Period period) {
        Period preceding = period.preceding();
        return runs.all().stream().filter(run -> run instanceof Run.Released && run.order().period().hasSameDays(preceding))
                .map(Run.Released.class::cast).toList();
    }

    /** What each of the population was due at last, whichever run said it: a run that corrects a few leaves the others as they are. */
    private Collection<Payout> released(List<Run.Released> latestFirst, Population population) {
        Map<String, Payout> latest = new LinkedHashMap<>();
        for (Run.Released run : latestFirst) {
            payouts.payouts(run.number()).stream().filter(payout -> !payout.outcome().equals("withheld") && population.has(payout.participant()))
                    .forEach(payout -> latest.putIfAbsent(payout.participant(), payout));
        }
        return latest.values();
    }

    /** @param earlier null if there is nothing to compare with */
    private static SortedMap<String, Review.Sums> sums(ControlTotals totals, Collection<Payout> earlier) {
        SortedMap<String, BigDecimal> before = new TreeMap<>();
        if (earlier != null) {
            earlier.stream().filter(payout -> payout.total() != null).forEach(payout -> before.merge(payout.currency(), payout.total(), BigDecimal::add));
        }
        Set<String> currencies = new TreeSet<>(totals.total().keySet());
        currencies.addAll(before.keySet());
        SortedMap<String, Review.Sums> sums = new TreeMap<>();
        currencies.forEach(currency -> sums.put(currency, new Review.Sums(totals.total().getOrDefault(currency, BigDecimal.ZERO),
                earlier == null ? null : before.getOrDefault(currency, BigDecimal.ZERO))));
        return sums;
    }

    private static List<Review.Change> changes(List<Payout> now, Collection<Payout> before) {
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
            if (line.kind() != PayrollLine.Kind.ADJUSTMENT && line.run() < order.number() && order.population().has(line.participant()) && !settled.contains(line.participant())) {
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
