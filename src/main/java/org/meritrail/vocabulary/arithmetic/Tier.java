package org.meritrail.vocabulary.arithmetic;

import java.util.Comparator;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition.Between;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Unit;

/** One row of a tiers table with its edges in the unit of the tiered quantity. */
record Tier(TableRow row, Between band, Amount rate) {

    static final Comparator<Tier> LOWEST_FIRST =
            Comparator.comparing(tier -> tier.band.from(), Comparator.nullsFirst(Comparator.naturalOrder()));

    /**
     * @param basis    what the edges are multiples of
     * @param currency of a rate in money that states none
     */
    static Tier of(TableRow row, Exact basis, String currency) {
        Between edges = row.band();
        Between band = new Between(scaled(edges.from(), basis), edges.fromIncluded(), scaled(edges.to(), basis), edges.toIncluded());
        return new Tier(row, band, (Amount) LookUp.inCurrency(row.results().get(0), currency));
    }

    private static Exact scaled(Exact edge, Exact basis) {
        return edge == null ? null : edge.times(basis);
    }

    boolean startsBelowZero() {
        return band.from() != null && band.from().signum() < 0;
    }

    /** @param lower the tier before it, by lower edges */
    boolean overlaps(Tier lower) {
        return lower.band.to() == null || band.from() == null || band.from().compareTo(lower.band.to()) < 0
                || band.from().equals(lower.band.to()) && band.fromIncluded() && lower.band.toIncluded();
    }

    /** How much of a quantity that starts after another falls into it; below zero the mirror image, so that refunds take back. */
    Exact fills(Exact after, Exact quantity) {
        return filledBy(after.plus(quantity)).minus(filledBy(after));
    }

    /** How much of a quantity that starts after another goes beyond it, mirrored in the same way. */
    Exact leaves(Exact after, Exact quantity) {
        return beyond(after.plus(quantity)).minus(beyond(after));
    }

    /** Part × rate, in the unit the two give together; the caller has made sure that there is one. */
    Amount pays(Exact part, Amount quantity) {
        Unit unit = quantity.unit().times(rate.unit()).orElseThrow();
        return new Amount(part.times(rate.number()), unit);
    }

    private Exact filledBy(Exact reach) {
        if (reach.signum() < 0) {
            return filledBy(reach.negated()).negated();
        }
        Exact top = band.to() == null ? reach : reach.min(band.to());
        Exact bottom = band.from() == null ? Exact.ZERO : band.from();
        return top.minus(bottom).max(Exact.ZERO);
    }

    private Exact beyond(Exact reach) {
        if (reach.signum() < 0) {
            return beyond(reach.negated()).negated();
        }
        return band.to() == null ? Exact.ZERO : reach.minus(band.to()).max(Exact.ZERO);
    }
}
