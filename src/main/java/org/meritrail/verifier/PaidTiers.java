package org.meritrail.verifier;

import java.util.ArrayList;
import java.util.List;

/**
 * Tiers whose edges are measured in what was paid: of what is sliced, as much lies in each as its rate needs to get from where the payment
 * stands to its edge. What takes back leaves them from the top.
 */
final class PaidTiers {

    private static final Fraction BACK = Fraction.of(-1);

    private final List<Edges> tiers;
    private final List<Fraction> rates;
    private final List<Fraction> due = new ArrayList<>();
    private Fraction left;
    private Fraction paid;

    /** @param tiers in the order of the explanation; a quantity that crosses zero goes down through some and up again */
    PaidTiers(List<Edges> tiers, List<Fraction> rates) {
        this.tiers = tiers;
        this.rates = rates;
    }

    /** @param before what was paid @return what lies in each */
    List<Fraction> due(Fraction quantity, Fraction before) {
        Fraction sign = quantity.compareTo(Fraction.ZERO) < 0 ? BACK : Fraction.of(1);
        left = quantity.times(sign);
        paid = before.times(sign);
        for (int at = 0; at < tiers.size(); at++) {
            Fraction part = paid.compareTo(Fraction.ZERO) < 0 ? emptied(at) : filled(at);
            due.add(part.times(sign));
            left = left.minus(part);
            paid = paid.plus(part.times(rates.get(at)));
        }
        return due;
    }

    /** What was paid stands below zero, and gets closer to it. */
    private Fraction emptied(int at) {
        Edges tier = tiers.get(at);
        Fraction stands = paid.times(BACK);
        boolean inside = stands.compareTo(tier.lower()) > 0 && (tier.to() == null || stands.compareTo(tier.to()) <= 0);
        return inside ? least(left, stands.minus(tier.lower()).over(rates.get(at))) : Fraction.ZERO;
    }

    private Fraction filled(int at) {
        Edges tier = tiers.get(at);
        boolean inside = paid.compareTo(tier.lower()) >= 0 && (tier.to() == null || paid.compareTo(tier.to()) < 0);
        return !inside ? Fraction.ZERO : tier.to() == null ? left : least(left, tier.to().minus(paid).over(rates.get(at)));
    }

    private static Fraction least(Fraction one, Fraction other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
