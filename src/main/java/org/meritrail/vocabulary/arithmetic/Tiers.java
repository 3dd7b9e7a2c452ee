package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition.Between;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Evidence.Slice;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Unit;

/**
 * A quantity paid through the tiers of a table.
 *
 * <ul>
 * <li>each slice: Σ rateᵢ × ((min(prior + x, toᵢ) − fromᵢ)⁺ − (min(prior, toᵢ) − fromᵢ)⁺)
 * <li>whole amount: rate(tier reached by prior + x) × x
 * <li>overage: the first tier at its rate, everything above it at the rate of the tier reached
 * </ul>
 *
 * <p>A quantity below zero is paid as the mirror image of the same quantity above zero. What lies in no tier is never unpaid
 * silently: the table's <em>if no row</em> decides.
 */
public final class Tiers {

    private Tiers() {
    }

    /**
     * @param after  what came before and already filled the lower tiers; zero where the line names nothing
     * @param words  the table's conditions in their order
     * @param basis  what the edges are a percentage of; one where they are written in the quantity itself
     */
    public static Quantity step(Line line, Quantity quantity, Quantity after, Quantity basis, Given words) {
        List<Quantity> operands = new ArrayList<>(List.of(quantity, after, basis));
        operands.addAll(words.quantities());
        return PerRecord.of(line, operands, steps -> PerRecord.amounts(steps.subList(0, 3),
                amounts -> LookUp.rows(line.table(), steps.subList(3, steps.size()), rows -> paid(line, amounts, basis, rows))));
    }

    private static Step paid(Line line, List<Amount> amounts, Quantity basis, List<TableRow> rows) {
        Amount quantity = amounts.get(0);
        Amount after = amounts.get(1);
        boolean inPercent = !line.table().tiers().percentOf().isEmpty();
        if (!quantity.fits(after) || inPercent && !quantity.fits(amounts.get(2))) {
            return PerRecord.unitsDiffer(quantity, inPercent ? amounts.get(2) : after);
        }
        if (amounts.get(2).number().signum() <= 0) {
            return Step.missing("missing.zero-basis", basis.word().name());
        }
        if (!inPercent && !LookUp.fits(line.table().tiers().unit(), quantity)) {
            return Step.mistake("missing.unit-of-table", line.table().name(), line.name(), quantity);
        }
        List<Tier> tiers = rows.stream().map(row -> Tier.of(row, amounts.get(2).number())).sorted(Tier.LOWEST_FIRST).toList();
        return paid(line, quantity, after.number(), tiers);
    }

    private static Step paid(Line line, Amount quantity, Exact after, List<Tier> tiers) {
        Optional<Tier> overlapping = IntStream.range(1, tiers.size()).filter(at -> tiers.get(at).overlaps(tiers.get(at - 1))).mapToObj(tiers::get).findFirst();
        if (overlapping.isPresent()) {
            return Step.mistake("missing.rows-overlap", line.table().name(), tiers.stream().map(tier -> tier.row().id()).toList());
        }
        if (quantity.number().isZero()) {
            return Step.of(quantity);
        }
        List<Evidence> slices = new ArrayList<>();
        Exact reach = after.plus(quantity.number());
        if (line.option() == Option.EACH_SLICE) {
            tiers.forEach(tier -> addSlice(line, tier, quantity.with(tier.filledBy(reach).minus(tier.filledBy(after))), slices));
        } else {
            Optional<Tier> found = tiers.stream().filter(tier -> tier.band().holdsFor(quantity.with(reach.abs()))).findFirst();
            if (found.isEmpty()) {
                return noTier(line.table(), quantity, List.of());
            }
            Tier reached = found.get();
            Amount base = line.option() == Option.OVERAGE ? quantity.with(tiers.get(0).filledBy(reach)) : quantity.with(Exact.ZERO);
            addSlice(line, tiers.get(0), base, slices);
            addSlice(line, reached, quantity.with(quantity.number().minus(base.number())), slices);
        }
        Amount outside = quantity.with(quantity.number().minus(filled(slices)));
        return outside.number().isZero() ? new Step(total(quantity, slices), slices) : partly(line, quantity, outside, slices);
    }

    private static Exact filled(List<Evidence> slices) {
        return slices.stream().map(slice -> ((Slice) slice).part().number()).reduce(Exact.ZERO, Exact::plus);
    }

    /** Part of the quantity lies in no tier: the table says whether that is a mistake or earns nothing. */
    private static Step partly(Line line, Amount quantity, Amount outside, List<Evidence> slices) {
        if (slices.isEmpty() || line.table().ifNoRow() == null) {
            return noTier(line.table(), outside, slices);
        }
        List<Evidence> evidence = new ArrayList<>(slices);
        evidence.add(new Evidence.Noted(Message.of("note.no-tier", line.table().name(), outside)));
        return new Step(total(quantity, slices), evidence);
    }

    private static Step noTier(DecisionTable table, Amount outside, List<Evidence> slices) {
        return table.ifNoRow() == null
                ? new Step(Step.mistake("missing.no-tier", table.name(), outside).result(), slices)
                : Step.of(table.ifNoRow(), new Evidence.Noted(Message.of("note.no-tier", table.name(), outside)));
    }

    private static void addSlice(Line line, Tier tier, Amount part, List<Evidence> slices) {
        if (part.number().isZero()) {
            return;
        }
        Amount rate = tier.rate();
        Unit unit = part.unit().times(rate.unit()).orElse(part.unit());
        Exact gives = part.number().times(rate.number());
        slices.add(new Slice(line.table().name(), tier.row(), part, rate, new Amount(line.slice() == null ? gives : gives.roundTo(line.slice()), unit)));
    }

    private static Amount total(Amount quantity, List<Evidence> slices) {
        Amount total = quantity.with(Exact.ZERO);
        for (Evidence evidence : slices) {
            total = Sum.plus(total, ((Slice) evidence).gives());
        }
        return total;
    }

    /** One row with its edges in the unit of the tiered quantity. */
    private record Tier(TableRow row, Between band, Amount rate) {

        static final Comparator<Tier> LOWEST_FIRST =
                Comparator.comparing(tier -> tier.band.from(), Comparator.nullsFirst(Comparator.naturalOrder()));

        static Tier of(TableRow row, Exact basis) {
            Between edges = row.band();
            Between band = new Between(scaled(edges.from(), basis), edges.fromIncluded(), scaled(edges.to(), basis), edges.toIncluded());
            return new Tier(row, band, (Amount) row.results().get(0));
        }

        private static Exact scaled(Exact edge, Exact basis) {
            return edge == null ? null : edge.times(basis);
        }

        /** How much of it a quantity fills; below zero the mirror image, so that a refund takes back what was earned. */
        Exact filledBy(Exact reach) {
            return reach.signum() < 0 ? filledBy(reach.negated()).negated() : filledAbove(reach);
        }

        private Exact filledAbove(Exact reach) {
            Exact top = band.to() == null ? reach : reach.min(band.to());
            Exact bottom = band.from() == null ? Exact.ZERO : band.from();
            return top.minus(bottom).max(Exact.ZERO);
        }

        /** @param lower the tier before it, by lower edges */
        boolean overlaps(Tier lower) {
            return lower.band.to() == null || band.from() == null || band.from().compareTo(lower.band.to()) < 0
                    || band.from().equals(lower.band.to()) && band.fromIncluded() && lower.band.toIncluded();
        }
    }
}
