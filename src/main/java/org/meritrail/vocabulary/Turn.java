package org.meritrail.vocabulary;

import java.time.LocalDate;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.PlanYear;

/**
 * That a line is to be worked out for a scope. Lines that wait for each other record by record, as a balance does, have a turn
 * for each stage; all others have one for all records.
 *
 * @param line   the id by which its rule knows it
 * @param stage  as of the scope; long, since Drools cannot name an int on a machine whose language lowers an I in its own way
 * @param stages of a line that brings stages together: how many there are; otherwise 0
 * @param of     what is to be worked out
 * @param over   the scope whose records are read or are the groups; null where the line reads no others
 * @param period that is worked out
 * @param year   the plan's, at the end of the period
 * @param again  the first day from which earlier periods are calculated again; null for a line that takes over nothing of these
 * @param declared where the set that is read over is declared; null for one that is built in, and where there is none
 * @param concern whom what stands in which workbook is for
 */
public record Turn(String line, long stage, long stages, Line of, Scope scope, Scope over, CellRange declared, Period period, PlanYear year,
                   LocalDate again, Concern concern) {

    /** Whom what stands in a workbook is for. */
    public interface Concern {

        /**
         * Whether it is for a participant.
         *
         * @param source where it stands
         * @param days   of which that is asked
         */
        boolean isFor(CellRange source, String participant, Days days);
    }

    /** Whether one of the line's own records is of somebody whom the line is not for, so that it has no part in what is shared out. */
    public boolean isSharedWithOthers(int position) {
        return isOfOthers(of.source(), scope, position);
    }

    /**
     * Whether a record is of somebody whom what the line brings together is not for; what is built in is for those the records are for.
     * Their own records count for participants only on days on which the line is for them, too.
     *
     * @param reader id of the participant for whom records are brought together; empty above the participants
     */
    public boolean isGatheredFromOthers(Quantity gathered, Scope records, int position, String reader) {
        return isOfOthers(gathered.word().source() == null ? declared : gathered.word().source(), records, position)
                || records.participant(position).equals(reader) && isOfOthers(of.source(), records, position);
    }

    private boolean isOfOthers(CellRange source, Scope records, int position) {
        return source != null && !records.participant(position).isEmpty()
                && !concern.isFor(source, records.participant(position), records.days(position));
    }

    /** Whether the line takes over what earlier periods came to, and not what earlier records did. */
    public boolean isOfEarlierPeriods() {
        return of.over().isOfEarlierPeriods();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return line + "@" + scope;
    }
}
