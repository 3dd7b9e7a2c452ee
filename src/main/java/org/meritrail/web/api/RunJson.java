package org.meritrail.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.meritrail.batch.Run;
import org.meritrail.batch.Runs;
import org.meritrail.kernel.Texts;

/**
 * A run.
 *
 * @param state        calculating, calculated, reviewed, released, discarded or failed
 * @param paidIn       the period whose payroll pays it: another one where a closed period is taken up again
 * @param participants null for everyone
 * @param version      of the policy
 * @param delivery     the last one whose files count
 * @param progress     null unless it is being calculated
 * @param totals       null before it is calculated
 * @param steps        who did what, the oldest first; the note of one that failed says why
 */
record RunJson(int number, String state, String period, String paidIn, LocalDate from, LocalDate to, LocalDate payDate, SortedSet<String> participants, int version,
               int delivery, Runs.Progress progress, TotalsJson totals, List<StepJson> steps) {

    static RunJson of(Run run, Runs.Progress progress, Texts texts) {
        Run.Order order = run.order();
        return new RunJson(order.number(), run.state(), order.period().name(), order.paidIn().name(), order.period().from(), order.period().to(), order.payDate(),
                order.population().participants().isEmpty() ? null : order.population().participants(), order.version(), order.delivery(), progress,
                run.calculation().map(done -> TotalsJson.of(done.totals())).orElse(null),
                run.history().stream().map(entry -> StepJson.of(entry, texts)).toList());
    }
}
