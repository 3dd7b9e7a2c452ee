package org.meritrail.vocabulary;

import java.time.LocalDate;
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
 * @param year   the plan's, at the end of the period
 * @param concern whom the line is for; others are passed over where it brings several together
 */
public record Turn(String line, long stage, long stages, Line of, Scope scope, Scope over, PlanYear year, Concern concern) {

    /** Whom a line is for. */
    public interface Concern {

        Concern EVERYONE = (participant, day) -> true;

        /**
         * Whether it is for a participant.
         *
         * @param day on which that is asked; null for the period as a whole
         */
        boolean isWith(String participant, LocalDate day);
    }

    /** Whether a record is of somebody whom the line does not concern; a record of one day, on that day. */
    public boolean isOfOthers(Scope records, int position) {
        return concern != Concern.EVERYONE && !records.participant(position).isEmpty()
                && !concern.isWith(records.participant(position), records.onlyDay(position));
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
