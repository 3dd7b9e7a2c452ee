package org.meritrail.simulation;

import java.util.List;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import org.meritrail.vocabulary.Earlier;

/**
 * Who is asked about, and what holds for them.
 *
 * @param earlier     what lines that are carried came to in earlier periods, as it was paid
 * @param participant id of a participant in the data
 */
public record Situation(Policy policy, Received received, Period period, List<Earlier.Entry> earlier, String participant) {
}
