package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Evidence.Slice;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Unit;

/**
 * A quantity paid through the tiers of a table.
 *
 * <ul>
 * <li>each slice: Σ rateᵢ × ((min(prior + x, toᵢ) − fromᵢ)⁺ − (min(prior, toᵢ) − fromᵢ)⁺)
 * <li>whole amount: rate(tier reached by prior + x) × x
 * <li>overage: the first tier at its rate, everything above it, gaps included, at the rate of the tier reached
 * <li>edges in the result, each slice: a tier is full once the line has paid its upper edge; prior is what it paid before
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
    public static Quantity step(Turn turn, Quantity quantity, Quantity after, Quantity basis, Given words) {
        List<Quantity> operands = new ArrayList<>(List.of(quantity, after, basis));
        operands.addAll(words.quantities());
        return PerRecord.of(turn, operands, (steps, currency) -> LookUp.rows(turn.of(), steps.subList(0, 3),
                steps.subList(3, steps.size()), currency, rows -> PerRecord.amounts(steps.subList(0, 3),
                        amounts -> paid(turn.of(), amounts, basis.word().name(), rows, currency))));
    }

    private static Step paid(Line line, List<Amount> amounts, String basis, List<TableRow> rows, String currency) {
        Amount quantity = amounts.get(0);
        Amount after = amounts.get(1);
        Amount rate = (Amount) LookUp.inCurrency(rows.get(0).results().get(0), currency);
        Optional<Unit> unit = line.table().tiers().ofResult() ? quantity.unit().times(rate.unit()) : Optional.of(quantity.unit());
        if (unit.isEmpty()) {
            return Step.mistake("missing.money-times-money", quantity, rate);
        }
        Amount measured = new Amount(quantity.number(), unit.get());
        boolean inPercent = !line.table().tiers().percentOf().isEmpty();
        if (!measured.fits(after) || inPercent && !measured.fits(amounts.get(2))) {
            return PerRecord.unitsDiffer(measured, inPercent ? amounts.get(2) : after);
        }
        if (amounts.get(2).number().signum() <= 0) {
            return Step.missing("missing.zero-basis", basis);
        }
        if (!inPercent && !LookUp.fits(line.table().tiers().unit(), measured)) {
            return Step.mistake("missing.unit-of-table", line.table().name(), line.name(), measured);
        }
        List<Tier> tiers = rows.stream().map(row -> Tier.of(row, amounts.get(2).number(), currency))
                .sorted(Tier.LOWEST_FIRST).toList();
        return mistake(line, quantity, tiers).orElseGet(() -> paid(line, quantity, after.number(), tiers));
    }

    private static Step paid(Line line, Amount quantity, Exact after, List<Tier> tiers) {
        if (quantity.number().isZero()) {
            return Step.of(tiers.get(0).pays(Exact.ZERO, quantity));
        }
        if (line.table().tiers().ofResult()) {
            return added(line, quantity, TiersByResult.of(tiers, quantity.number(), after).stream()
                    .map(part -> slice(line, part.tier(), part.part(), quantity)).toList());
        }
        return line.option() == Option.EACH_SLICE
                ? added(line, quantity, tiers.stream().map(tier -> slice(line, tier, tier.fills(after, quantity.number()), quantity)).toList())
                : atTheRateReached(line, quantity, after, tiers);
    }

    private static Optional<Step> mistake(Line line, Amount quantity, List<Tier> tiers) {
        String table = line.table().name();
        List<String> overlapping = IntStream.range(1, tiers.size()).filter(at -> tiers.get(at).overlaps(tiers.get(at - 1)))
                .flatMap(at -> IntStream.of(at - 1, at)).distinct().mapToObj(at -> tiers.get(at).row().id()).toList();
        if (!overlapping.isEmpty()) {
            return Optional.of(Step.mistake("missing.rows-overlap", table, overlapping));
        }
        if (tiers.get(0).startsBelowZero()) {
            return Optional.of(Step.mistake("missing.tier-below-zero", table, tiers.get(0).row().id()));
        }
        Optional<Tier> neverLeft = tiers.stream().filter(tier -> line.table().tiers().ofResult() && TiersByResult.isNeverLeft(tier)).findFirst();
        if (neverLeft.isPresent()) {
            return Optional.of(Step.mistake("missing.tier-never-left", table, neverLeft.get().row().id()));
        }
        return tiers.stream().filter(tier -> quantity.unit().times(tier.rate().unit()).isEmpty()).findFirst()
                .map(tier -> Step.mistake("missing.money-times-money", quantity, tier.rate()));
    }

    /** A refund is decided by where the quantity stood before it, as the sale was by where it led to. */
    private static Step atTheRateReached(Line line, Amount quantity, Exact after, List<Tier> tiers) {
        boolean takesBack = quantity.number().signum() * after.signum() < 0;
        Amount decisive = quantity.with((takesBack ? after : after.plus(quantity.number())).abs());
        Optional<Tier> reached = tiers.stream().filter(tier -> tier.band().holdsFor(decisive)).findFirst();
        if (reached.isEmpty()) {
            return noTier(line.table(), quantity, List.of());
        }
        Tier first = tiers.get(0);
        return line.option() == Option.WHOLE_AMOUNT
                ? added(line, quantity, List.of(slice(line, reached.get(), quantity.number(), quantity)))
                : added(line, quantity, List.of(slice(line, first, first.fills(after, quantity.number()), quantity),
                        slice(line, reached.get(), first.leaves(after, quantity.number()), quantity)));
    }

    private static Slice slice(Line line, Tier tier, Exact part, Amount quantity) {
        Amount gives = tier.pays(part, quantity);
        Exact rounded = line.rounding() == null ? gives.number() : line.rounding().round(gives.number());
        return new Slice(line.table().name(), tier.row(), quantity.with(part), tier.rate(), gives.with(rounded));
    }

    private static Step added(Line line, Amount quantity, List<Slice> slices) {
        Exact filled = slices.stream().map(slice -> slice.part().number()).reduce(Exact.ZERO, Exact::plus);
        Amount total = slices.stream().map(Slice::gives).reduce(Amount.number(0), Sum::plus);
        List<Evidence> evidence = new ArrayList<>(slices.stream().filter(slice -> !slice.part().number().isZero()).toList());
        Amount outside = quantity.with(quantity.number().minus(filled));
        if (outside.number().isZero()) {
            return new Step(total, evidence);
        }
        if (evidence.isEmpty() || line.table().ifNoRow().isEmpty()) {
            return noTier(line.table(), outside, evidence);
        }
        evidence.add(new Evidence.Noted(Message.of("note.no-tier", line.table().name(), outside)));
        return new Step(total, evidence);
    }

    /** The quantity or part of it lies in no tier: the table says whether that is a mistake or earns nothing. */
    private static Step noTier(DecisionTable table, Amount outside, List<Evidence> slices) {
        return table.ifNoRow().isEmpty()
                ? new Step(Step.mistake("missing.no-tier", table.name(), outside).result(), slices)
                : Step.of(table.ifNoRow().get(0), new Evidence.Noted(Message.of("note.no-tier", table.name(), outside)));
    }
}
