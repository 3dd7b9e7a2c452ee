package org.meritrail.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a release pays people what its payouts say: what all lines of the period up to it come to for a person, component and currency is what
 * the payout has of it, and each adjustment was asked for and approved by two people. Only whom payroll cannot pay yet gets no line all the same.
 */
final class PayrollDue {

    private final LedgerFile ledger;
    private final Leaf released;
    private final String period;
    private final PersonsFile persons;
    private final Map<String, Leaf> payouts = new LinkedHashMap<>();
    private final Map<String, TreeMap<String, BigDecimal>> paid = new HashMap<>();
    private final PaidAdjustments adjustments;

    /** @param payouts of the run that was released */
    PayrollDue(LedgerFile ledger, Leaf released, String period, PersonsFile persons, List<Leaf> payouts) throws Flaw {
        this.ledger = ledger;
        this.released = released;
        this.period = period;
        this.persons = persons;
        this.adjustments = new PaidAdjustments(ledger.acts());
        for (Leaf payout : payouts) {
            this.payouts.put(payout.text("person"), payout);
        }
    }

    /** @return the payouts of those who are due and could not be paid, since payroll lacks something of theirs */
    List<Leaf> check() throws Flaw {
        for (Leaf release : ledger.acts().entries()) {
            if (release.is("run.released") && release.entry() <= released.entry()) {
                if (release.isOlder()) {
                    return List.of();
                }
                read(release);
            }
        }
        Set<String> settled = new HashSet<>();
        for (Leaf line : ledger.of(released, Leaf.PAYROLL_LINE)) {
            same(line, "period", line.text("period"), period);
            if (!PaidAdjustments.isOne(line)) {
                checkPerson(line);
                settled.add(line.text("person"));
            }
        }
        adjustments.checkAllPaid(released, period, this::isPayable);
        return unpaid(settled);
    }

    private void read(Leaf release) throws Flaw {
        for (Leaf line : ledger.of(release, Leaf.PAYROLL_LINE)) {
            if (PaidAdjustments.isOne(line)) {
                adjustments.check(line);
            } else if (line.text("period").equals(period)) {
                add(paid.computeIfAbsent(line.text("person"), none -> new TreeMap<>()), line.text("component"), line.text("currency"),
                        Members.amount(line.place(), line.members().get("amount")));
            }
        }
    }

    /** @param line of somebody */
    private void checkPerson(Leaf line) throws Flaw {
        String person = line.text("person");
        Leaf payout = payouts.get(person);
        if (payout == null || isWithheld(payout)) {
            throw new Flaw(line.place(), "paid-undue", person);
        }
        same(line, person, Sums.plain(due(payout)), Sums.plain(paid.get(person)));
    }

    /** @param settled who get lines */
    private List<Leaf> unpaid(Set<String> settled) throws Flaw {
        List<Leaf> unpaid = new ArrayList<>();
        for (Map.Entry<String, Leaf> one : payouts.entrySet()) {
            Leaf payout = one.getValue();
            SortedMap<String, String> due = Sums.plain(due(payout));
            SortedMap<String, String> got = Sums.plain(paid.getOrDefault(one.getKey(), new TreeMap<>()));
            if (!settled.contains(one.getKey()) && !isWithheld(payout) && !due.equals(got)) {
                if (isPayable(one.getKey())) {
                    throw new Flaw(payout.place(), "unpaid", due, got);
                }
                unpaid.add(payout);
            }
        }
        return unpaid;
    }

    /** Whether payroll knows where to pay a person of the run: from the row of the payout, or a line before. Nobody can tell of those who were erased. */
    private boolean isPayable(String person) throws Flaw {
        Optional<PersonsFile.Listed> listed = persons.withRow(person);
        return listed.isPresent() && payouts.containsKey(person) && (paid.containsKey(person) || !listed.get().payee().containsValue(""));
    }

    private static boolean isWithheld(Leaf payout) throws Flaw {
        return payout.text("outcome").equals("withheld");
    }

    @SuppressWarnings("unchecked")
    private static TreeMap<String, BigDecimal> due(Leaf payout) throws Flaw {
        TreeMap<String, BigDecimal> due = new TreeMap<>();
        for (Object each : payout.members().get("components") instanceof List<?> components ? components : List.of()) {
            Map<String, Object> component = (Map<String, Object>) each;
            add(due, Members.text(payout.place(), component, "component"), payout.text("currency"), Members.amount(payout.place(), component.get("amount")));
        }
        return due;
    }

    private static void add(TreeMap<String, BigDecimal> sums, String component, String currency, BigDecimal amount) {
        sums.merge(component + " " + currency, amount, BigDecimal::add);
        sums.values().removeIf(sum -> sum.signum() == 0);
    }

    private static void same(Leaf line, String what, Object told, Object found) throws Flaw {
        if (!told.equals(found)) {
            throw new Flaw(line.place(), "sum", what, told, found);
        }
    }
}
