package org.meritrail.plan;

import java.time.LocalDate;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.ledger.Details;

/**
 * The days a version may pay for, both ends included.
 *
 * @param from null for no beginning, which only workbooks can say: nobody submits a version without a first day
 * @param to   null for no end; before {@code from} where workbooks are never in force at the same time
 */
public record Effective(LocalDate from, LocalDate to) {

    /** Of a workbook that says nothing. */
    static final Effective ALWAYS = new Effective(null, null);

    public boolean covers(Period period) {
        return contains(new Effective(period.from(), period.to()));
    }

    /** Whether there is no day in it. */
    public boolean isEmpty() {
        return from != null && to != null && to.isBefore(from);
    }

    boolean contains(Effective other) {
        boolean fromTheBeginning = from == null || other.from != null && !other.from.isBefore(from);
        boolean toTheEnd = to == null || other.to != null && !other.to.isAfter(to);
        return fromTheBeginning && toTheEnd;
    }

    /** The days that are in both. */
    Effective and(Effective other) {
        LocalDate later = from == null || other.from != null && other.from.isAfter(from) ? other.from : from;
        LocalDate earlier = to == null || other.to != null && other.to.isBefore(to) ? other.to : to;
        return new Effective(later, earlier);
    }

    /** What a submission and what follows from it bind besides the version. */
    public Details added(Details version) {
        return version.with("from", from).with("to", to);
    }

    /** What the making of a draft binds besides the version, of the days on which its workbooks are in force. */
    public Details addedInForce(Details version) {
        return version.with("inForceFrom", from).with("inForceTo", to);
    }

    /** As it is read. */
    public Message said() {
        if (from == null) {
            return to == null ? Message.of("version.days.always") : Message.of("version.days.until", to.toString());
        }
        return to == null ? Message.of("version.days.from", from.toString()) : Message.of("version.days.both", from.toString(), to.toString());
    }
}
