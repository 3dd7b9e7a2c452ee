package org.meritrail.verifier;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the payouts of a run add up to. Amounts are compared as numbers, not by how many digits they are written with. */
final class Sums {

    private final TreeMap<String, Object> participants = new TreeMap<>();
    private final TreeMap<String, BigDecimal> total = new TreeMap<>();
    private final TreeMap<String, BigDecimal> held = new TreeMap<>();
    private final Map<String, TreeMap<String, BigDecimal>> components = new TreeMap<>();

    void add(Leaf payout) throws Flaw {
        String outcome = payout.text("outcome");
        String currency = payout.text("currency");
        participants.merge(outcome, 1L, (one, other) -> (Long) one + (Long) other);
        if (outcome.equals("withheld") && payout.members().containsKey("held")) {
            held.merge(currency, Members.amount(payout.place(), payout.members().get("held")), BigDecimal::add);
        }
        if (!outcome.equals("due")) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, Object> component : Members.objects(payout.place(), payout.members(), "components")) {
            BigDecimal amount = Members.amount(payout.place(), component.get("amount"));
            sum = sum.add(amount);
            components.computeIfAbsent(Members.text(payout.place(), component, "component"), none -> new TreeMap<>()).merge(currency, amount, BigDecimal::add);
        }
        BigDecimal due = Members.amount(payout.place(), payout.members().get("total"));
        if (due.compareTo(sum) != 0) {
            throw new Flaw(payout.place(), "sum", "total", due, sum);
        }
        total.merge(currency, due, BigDecimal::add);
    }

    TreeMap<String, Object> participants() {
        return participants;
    }

    TreeMap<String, String> total() {
        return plain(total);
    }

    TreeMap<String, String> held() {
        return plain(held);
    }

    TreeMap<String, String> component(String name) {
        return plain(components.getOrDefault(name, new TreeMap<>()));
    }

    static TreeMap<String, String> plain(SortedMap<String, BigDecimal> amounts) {
        TreeMap<String, String> plain = new TreeMap<>();
        amounts.forEach((currency, amount) -> plain.put(currency, amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString()));
        return plain;
    }
}
