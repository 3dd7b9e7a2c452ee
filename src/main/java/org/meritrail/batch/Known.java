package org.meritrail.batch;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.Adjustment;
import org.meritrail.settlement.PayrollLine;

/**
 * What was known at a time about somebody's pay for a period. The period is when it was earned, the time when it was recorded.
 *
 * @param on          only what was recorded by then counts
 * @param run         the last run of the period with the participant that was released by then, as it was then; null if there was none
 * @param payout      of that run; null if there was none
 * @param lines       everything that payroll had got by then for the participant and the period, by key
 * @param adjustments of the participant and the period in the state of then, by number
 */
public record Known(String participant, Period period, Instant on, Run run, Payout payout, List<PayrollLine> lines, List<Adjustment> adjustments) {

    public boolean isNothing() {
        return run == null && adjustments.isEmpty();
    }

    /** For the participant's own eyes: of adjustments those that payroll had got. */
    public Known own() {
        Set<String> keys = lines.stream().map(PayrollLine::key).collect(Collectors.toSet());
        return new Known(participant, period, on, run, payout, lines, adjustments.stream().filter(one -> keys.contains(one.terms().key())).toList());
    }

    /** What payroll had got by then, by currency. */
    public SortedMap<String, BigDecimal> paid() {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.currency(), line.amount(), BigDecimal::add));
        return sums;
    }
}
