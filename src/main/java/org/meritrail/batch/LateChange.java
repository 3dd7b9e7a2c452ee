package org.meritrail.batch;

import java.util.List;
import org.meritrail.kernel.Period;

/**
 * What has changed for a closed period since it was paid last. Whether anybody's pay differs only a run that takes it up tells.
 *
 * @param run     the last released run of the period
 * @param version of the policy that pays for the period now; null if it is the one that paid
 * @param files   names of data files that came, went or were replaced since
 * @param earlier whether something else was released for a period that it takes over from
 */
public record LateChange(Period period, int run, Integer version, List<String> files, boolean earlier) {
}
