package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        List<Evidence> slices = new ArrayList<>();
        Exact reach = after.plus(quantity.number());
        if (line.option() == Option.EACH_SLICE) {
            tiers.forEach(tier -> addSlice(line, tier, tier, quantity.with(tier.filledBy(reach).minus(tier.filledBy(after))), slices));
        } else {
            Tier reached = tiers.stream().filter(tier -> tier.isReachedBy(reach)).reduce((lower, higher) -> higher).orElse(null);
            if (reached == null) {
                return noTierReached(line.table(), quantity.with(reach));
            }
            Amount base = line.option() == Option.OVERAGE ? quantity.with(tiers.get(0).filledBy(reach)) : quantity.with(Exact.ZERO);
            addSlice(line, tiers.get(0), tiers.get(0), base, slices);
            addSlice(line, reached, reached, quantity.with(quantity.number().minus(base.number())), slices);
        }
        return new Step(total(quantity, slices), slices.isEmpty() ? List.of(noSlice(line, quantity)) : slices);
    }

    private static Step noTierReached(DecisionTable table, Amount reach) {
        return table.ifNoRow() == null
                ? Step.mistake("missing.no-row", table.name(), List.of(reach))
                : Step.of(table.ifNoRow(), new Evidence.Noted(Message.of("note.no-row", table.name(), List.of(reach))));
    }

    private static Evidence noSlice(Line line, Amount quantity) {
        return new Evidence.Noted(Message.of("note.no-slice", line.table().name(), quantity));
    }

    private static void addSlice(Line line, Tier tier, Tier rated, Amount part, List<Evidence> slices) {
        if (part.number().isZero()) {
            return;
        }
        Amount rate = rated.rate();
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

        Exact filledBy(Exact reach) {
            Exact top = band.to() == null ? reach : reach.min(band.to());
            Exact bottom = band.from() == null ? Exact.ZERO : band.from();
            return top.minus(bottom).max(Exact.ZERO);
        }

        boolean isReachedBy(Exact reach) {
            return band.from() == null || (band.fromIncluded() ? reach.compareTo(band.from()) >= 0 : reach.compareTo(band.from()) > 0);
        }
    }
}
