package org.meritrail.analysis.examples;

import java.util.Locale;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;

/**
 * A side of an edge between two bands of a table, where mistakes of one cent or one day show.
 *
 * @param condition position of the column; {@link #TIER} for the band of tiers
 * @param word      what is compared
 * @param edge      in the unit of the column
 */
public record Side(int condition, String word, Exact edge, Value shown, Where where) {

    static final int TIER = -1;

    private static final Exact POINT = Exact.of("0.01");
    private static final Exact CENT = Exact.of("0.01");
    private static final Exact HUNDREDTH_OF_A_POINT = Exact.of("0.0001");

    /** Where a value must lie: exactly on the edge, or next to it on the side that the edge does not belong to. */
    public enum Where { AT, BELOW, ABOVE }

    /** Whether a value lies there: next to an edge is within one percentage point, one unit of money, one day or one of anything else. */
    boolean isReachedBy(Exact value) {
        int order = value.compareTo(edge);
        boolean near = value.minus(edge).abs().compareTo(isPercent() ? POINT : Exact.ONE) <= 0;
        return switch (where) {
            case AT -> order == 0;
            case BELOW -> order < 0 && near;
            case ABOVE -> order > 0 && near;
        };
    }

    /** A value that lies there, as close as people write such values. */
    Exact witness() {
        return switch (where) {
            case AT -> edge;
            case BELOW -> edge.minus(step());
            case ABOVE -> edge.plus(step());
        };
    }

    private Exact step() {
        if (isPercent()) {
            return HUNDREDTH_OF_A_POINT;
        }
        return shown instanceof Amount amount && amount.unit().isMoney() ? CENT : Exact.ONE;
    }

    private boolean isPercent() {
        return shown instanceof Amount amount && amount.unit().equals(Unit.PERCENT);
    }

    /** Such as: Attainment just below 80 %. */
    public Message told() {
        return Message.of("coverage." + where.name().toLowerCase(Locale.ROOT), word, shown);
    }
}
