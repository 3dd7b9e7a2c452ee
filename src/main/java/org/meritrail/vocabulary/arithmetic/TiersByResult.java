package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.List;
import org.meritrail.kernel.Exact;

/**
 * How much of a quantity falls into each tier where the edges are measured in what the line has paid. From paid p, a tier with the
 * rate r takes (to − p) / r of the quantity until it is full. A quantity that brings what was paid closer to zero empties tiers from
 * the top in the same way; beyond zero all is the mirror image.
 */
final class TiersByResult {

    /** @param part of the quantity that falls into the tier */
    record Part(Tier tier, Exact part) {
    }

    private final List<Tier> tiers;
    private final List<Part> parts = new ArrayList<>();
    private Exact left;
    private Exact paid;

    private TiersByResult(List<Tier> tiers, Exact left, Exact paid) {
        this.tiers = tiers;
        this.left = left;
        this.paid = paid;
    }

    /**
     * @param tiers lowest first; see {@link #isNeverLeft}
     * @param paid  before
     */
    static List<Part> of(List<Tier> tiers, Exact quantity, Exact paid) {
        Exact sign = Exact.of(quantity.signum());
        TiersByResult walk = new TiersByResult(tiers, quantity.abs(), paid.times(sign));
        if (walk.paid.signum() < 0) {
            walk.paid = walk.paid.negated();
            walk.empty();
        }
        if (walk.paid.isZero() || quantity.signum() * paid.signum() >= 0) {
            walk.fill();
        }
        return walk.parts.stream().map(part -> new Part(part.tier(), part.part().times(sign))).toList();
    }

    /** Whether a tier has an end that its rate never reaches. */
    static boolean isNeverLeft(Tier tier) {
        int sign = tier.rate().number().signum();
        return sign < 0 || sign == 0 && tier.band().to() != null;
    }

    private void fill() {
        for (Tier tier : tiers) {
            Exact to = tier.band().to();
            boolean inside = paid.compareTo(from(tier)) >= 0 && (to == null || paid.compareTo(to) < 0);
            if (inside) {
                take(tier, to == null ? left : left.min(to.minus(paid).dividedBy(tier.rate().number())), Exact.ONE);
            }
        }
    }

    private void empty() {
        for (int at = tiers.size() - 1; at >= 0; at--) {
            Tier tier = tiers.get(at);
            boolean inside = paid.compareTo(from(tier)) > 0 && (tier.band().to() == null || paid.compareTo(tier.band().to()) <= 0);
            if (inside && tier.rate().number().signum() > 0) {
                take(tier, left.min(paid.minus(from(tier)).dividedBy(tier.rate().number())), Exact.of(-1));
            }
        }
    }

    private void take(Tier tier, Exact part, Exact direction) {
        parts.add(new Part(tier, part));
        left = left.minus(part);
        paid = paid.plus(part.times(tier.rate().number()).times(direction));
    }

    private static Exact from(Tier tier) {
        return tier.band().from() == null ? Exact.ZERO : tier.band().from();
    }
}
