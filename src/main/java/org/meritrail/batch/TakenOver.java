package org.meritrail.batch;

import java.util.List;
import org.meritrail.evaluation.Carried;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.Earlier;

/**
 * What an evaluation takes over from earlier periods.
 *
 * @param from    where it comes from, the earliest period first
 * @param entries what lines came to there
 */
public record TakenOver(List<Source> from, List<Earlier.Entry> entries) {

    public static final TakenOver NOTHING = new TakenOver(List.of(), List.of());

    /**
     * An evaluation of an earlier period.
     *
     * @param run    its number; null for a dry run
     * @param sha256 of the document of what it left to later periods; null if its plan left nothing
     */
    public record Source(String period, Integer run, String sha256) {
    }

    /** The sources if a plan takes anything over from them; otherwise null. */
    List<Source> readBy(Plan plan) {
        return Carried.isTakenOver(plan) ? from : null;
    }
}
