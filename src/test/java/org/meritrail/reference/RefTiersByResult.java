package org.meritrail.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

import static org.meritrail.reference.RefResult.order;

/** How a quantity fills tiers whose edges are in what has been paid: a walk along what is paid, tier by tier. */
final class RefTiersByResult {

    /** @param part of the quantity */
    record Part(RefTier tier, BigFraction part) {
    }

    private final List<RefTier> tiers;
    private final List<Part> parts = new ArrayList<>();
    private BigFraction left;
    private BigFraction paid;

    private RefTiersByResult(List<RefTier> tiers, BigFraction left, BigFraction paid) {
        this.tiers = tiers;
        this.left = left;
        this.paid = paid;
    }

    /** A rate that does not bring what is paid to the upper edge would keep all in its tier for ever. */
    static boolean isNeverLeft(RefTier tier) {
        return tier.rate().number().signum() < 0 || tier.rate().isZero() && tier.top() != null;
    }

    /** @param paid before */
    static List<Part> parts(List<RefTier> tiers, BigFraction quantity, BigFraction paid) {
        if (quantity.signum() < 0) {
            return parts(tiers, quantity.negate(), paid.negate()).stream().map(part -> new Part(part.tier(), part.part().negate())).toList();
        }
        RefTiersByResult walk = new RefTiersByResult(tiers, quantity, paid);
        while (walk.left.signum() > 0 && walk.step()) {
            continue;
        }
        return walk.parts;
    }

    /** Where less than nothing has been paid, what was taken back is earned again first, from the outermost tier inwards. */
    private boolean step() {
        boolean back = paid.signum() < 0;
        BigFraction size = paid.abs();
        Optional<RefTier> tier = tiers.stream().filter(one -> back ? holdsBefore(one, size) : holdsAfter(one, size)).findFirst();
        if (tier.isEmpty() || back && tier.get().rate().isZero()) {
            return false;
        }
        take(tier.get(), back ? size.subtract(tier.get().bottom()) : tier.get().top() == null ? null : tier.get().top().subtract(size));
        return true;
    }

    private static boolean holdsAfter(RefTier tier, BigFraction size) {
        return order(size, tier.bottom()) >= 0 && (tier.top() == null || order(size, tier.top()) < 0);
    }

    private static boolean holdsBefore(RefTier tier, BigFraction size) {
        return order(size, tier.bottom()) > 0 && (tier.top() == null || order(size, tier.top()) <= 0);
    }

    /** @param room in what is paid; null for no end */
    private void take(RefTier tier, BigFraction room) {
        BigFraction fits = room == null ? left : room.divide(tier.rate().number());
        BigFraction part = order(fits, left) < 0 ? fits : left;
        parts.add(new Part(tier, part));
        left = left.subtract(part);
        paid = paid.add(part.multiply(tier.rate().number()));
    }
}
