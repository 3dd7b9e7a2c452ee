package org.meritrail.evaluation;

import java.util.List;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import org.meritrail.vocabulary.Earlier;

/**
 * Everyone's outcome for one period under one policy. A trial: nothing here can be paid.
 *
 * @param outcomes by participant id
 * @param unlinked records that counted for nobody, by set and id
 * @param carried  what lines that later periods carry came to
 */
public record Evaluation(Policy policy, Period period, List<Outcome> outcomes, List<Unlinked> unlinked, List<Earlier.Entry> carried) {
}
