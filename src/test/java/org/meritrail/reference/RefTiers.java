package org.meritrail.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.meritrail.reference.RefResult.Num;
import org.meritrail.reference.RefResult.Without;

/** Pays a quantity through tiers. */
final class RefTiers {

    private final Reference reference;
    private final RefTables tables;

    RefTiers(Reference reference, RefTables tables) {
        this.reference = reference;
        this.tables = tables;
    }

    RefResult result(RefLine line, RefRecord record) {
        RefTable table = tables.table(line);
        String percentOf = (String) table.settings().get(RefTable.EDGES_IN_PERCENT_OF);
        RefResult of = reference.read(line.word("of"), record);
        RefResult after = line.has("with") ? reference.read(line.word("with"), record) : RefResult.PLAIN_ZERO;
        RefResult basis = percentOf == null ? RefResult.PLAIN_ONE : reference.read(percentOf, record);
        return tables.rows(table, record, List.of(of, after, basis), rows -> {
            List<RefTier> tiers = rows.stream().map(row -> RefTier.of(table, row, ((Num) basis).number(), record))
                    .sorted((one, other) -> RefResult.order(one.bottom(), other.bottom())).toList();
            return paid(line, record, (Num) of, (Num) after, (Num) basis, tiers);
        });
    }

    private RefResult paid(RefLine line, RefRecord record, Num of, Num after, Num basis, List<RefTier> tiers) {
        RefTable table = tables.table(line);
        boolean inPercent = table.settings().containsKey(RefTable.EDGES_IN_PERCENT_OF);
        boolean ofResult = table.is(RefTable.EDGES_IN, "result");
        String unit = ofResult ? RefUnits.times(of.unit(), tiers.get(0).rate().unit()) : of.unit();
        if (unit == null) {
            return Without.MISTAKE;
        }
        Num measured = new Num(of.number(), unit);
        boolean fits = inPercent ? RefUnits.fit(measured, basis) : table.columns().stream().filter(RefTable.Column::isTier)
                .allMatch(edge -> RefUnits.fitsColumn(edge.unit(), measured));
        if (!RefUnits.fit(measured, after) || !fits) {
            return Without.MISTAKE;
        }
        if (basis.number().signum() <= 0) {
            return Without.ABSENT;
        }
        if (RefTier.areWrong(tiers) || tiers.stream().anyMatch(tier -> RefUnits.times(of.unit(), tier.rate().unit()) == null)) {
            return Without.MISTAKE;
        }
        if (of.isZero()) {
            return new Num(BigFraction.ZERO, RefUnits.times(of.unit(), tiers.get(0).rate().unit()));
        }
        if (ofResult) {
            return tiers.stream().anyMatch(RefTiersByResult::isNeverLeft) ? Without.MISTAKE : total(line, record, of,
                    RefTiersByResult.parts(tiers, of.number(), after.number()).stream().map(part -> slice(line, part.tier(), of, part.part())).toList());
        }
        return line.is("option", "each slice") ? eachSlice(line, record, of, after.number(), tiers) : atTheRateReached(line, record, of, after.number(), tiers);
    }

    private RefResult eachSlice(RefLine line, RefRecord record, Num of, BigFraction after, List<RefTier> tiers) {
        BigFraction end = after.add(of.number());
        List<Slice> slices = tiers.stream().map(tier -> slice(line, tier, of, tier.within(end).subtract(tier.within(after)))).toList();
        return total(line, record, of, slices);
    }

    /** What is taken back is at the rate that the quantity had reached before. */
    private RefResult atTheRateReached(RefLine line, RefRecord record, Num of, BigFraction after, List<RefTier> tiers) {
        BigFraction end = after.add(of.number());
        boolean goesBack = after.signum() != 0 && after.signum() != of.number().signum();
        BigFraction decisive = (goesBack ? after : end).abs();
        Optional<RefTier> reached = tiers.stream().filter(tier -> tier.holds(decisive)).findFirst();
        if (reached.isEmpty()) {
            return RefTables.ifNoRow(tables.table(line));
        }
        if (line.is("option", "whole amount")) {
            return total(line, record, of, List.of(slice(line, reached.get(), of, of.number())));
        }
        RefTier first = tiers.get(0);
        return total(line, record, of, List.of(slice(line, first, of, first.within(end).subtract(first.within(after))),
                slice(line, reached.get(), of, first.above(end).subtract(first.above(after)))));
    }

    private static Slice slice(RefLine line, RefTier tier, Num of, BigFraction part) {
        BigFraction exact = part.multiply(tier.rate().number());
        BigFraction gives = line.is("place", "each slice") ? RefRounding.of(line, exact) : exact;
        return new Slice(tier.id(), of.with(part), tier.rate(), new Num(gives, RefUnits.times(of.unit(), tier.rate().unit())));
    }

    private RefResult total(RefLine line, RefRecord record, Num of, List<Slice> all) {
        List<Slice> slices = new ArrayList<>(all);
        slices.removeIf(slice -> slice.part().isZero());
        BigFraction filled = slices.stream().map(slice -> slice.part().number()).reduce(BigFraction.ZERO, BigFraction::add);
        boolean whole = filled.equals(of.number());
        if (!whole && (slices.isEmpty() || RefTables.ifNoRow(tables.table(line)) == Without.MISTAKE)) {
            return RefTables.ifNoRow(tables.table(line));
        }
        reference.sliced(line, record, slices);
        return RefOperations.sum(slices.stream().map(Slice::gives).toList());
    }
}
