package org.meritrail.reference;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.meritrail.reference.RefResult.Num;
import org.meritrail.reference.RefTable.Column;
import org.meritrail.reference.RefTable.Row;

import static org.meritrail.reference.RefResult.order;

/**
 * One tier, its edges in the quantity itself.
 *
 * @param bottom zero where the row names no lower edge
 * @param top    null where there is no end
 */
record RefTier(String id, BigFraction bottom, boolean bottomIncluded, BigFraction top, boolean topIncluded, Num rate) {

    static RefTier of(RefTable table, Row row, BigFraction basis, RefRecord record) {
        RefTier tier = new RefTier(row.id(), BigFraction.ZERO, true, null, true, null);
        for (int at = 0; at < table.columns().size(); at++) {
            Column column = table.columns().get(at);
            List<RefResult> cell = row.cells().get(at);
            if (column.isResult()) {
                tier = new RefTier(tier.id, tier.bottom, tier.bottomIncluded, tier.top, tier.topIncluded, (Num) RefTables.inPay(cell.get(0), record));
            } else if (column.isTier() && !cell.isEmpty()) {
                tier = tier.with(column, ((Num) cell.get(0)).number().multiply(basis));
            }
        }
        return tier;
    }

    private RefTier with(Column column, BigFraction edge) {
        return column.isLower()
                ? new RefTier(id, edge, column.compares().equals("from"), top, topIncluded, rate)
                : new RefTier(id, bottom, bottomIncluded, edge, column.compares().equals("up to"), rate);
    }

    /** They overlap, or one starts below zero. */
    static boolean areWrong(List<RefTier> lowestFirst) {
        return lowestFirst.stream().anyMatch(tier -> tier.bottom.signum() < 0)
                || IntStream.range(1, lowestFirst.size()).anyMatch(at -> lowestFirst.get(at).overlaps(lowestFirst.get(at - 1)));
    }

    private boolean overlaps(RefTier lower) {
        if (lower.top == null || order(bottom, lower.top) < 0) {
            return true;
        }
        return bottom.equals(lower.top) && bottomIncluded && lower.topIncluded;
    }

    boolean holds(BigFraction reach) {
        boolean aboveBottom = bottomIncluded ? order(reach, bottom) >= 0 : order(reach, bottom) > 0;
        return aboveBottom && (top == null || (topIncluded ? order(reach, top) <= 0 : order(reach, top) < 0));
    }

    /** How much of everything from zero to here lies in this tier. */
    BigFraction within(BigFraction reach) {
        if (reach.signum() < 0) {
            return within(reach.negate()).negate();
        }
        BigFraction end = top == null || order(reach, top) < 0 ? reach : top;
        return order(end, bottom) > 0 ? end.subtract(bottom) : BigFraction.ZERO;
    }

    /** How much of everything from zero to here lies above this tier. */
    BigFraction above(BigFraction reach) {
        if (reach.signum() < 0) {
            return above(reach.negate()).negate();
        }
        return top != null && order(reach, top) > 0 ? reach.subtract(top) : BigFraction.ZERO;
    }
}
