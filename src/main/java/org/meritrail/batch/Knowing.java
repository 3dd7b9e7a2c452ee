package org.meritrail.batch;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meritrail.kernel.Period;
import org.meritrail.settlement.Adjustment;
import org.meritrail.settlement.AdjustmentRecords;
import org.meritrail.settlement.PayrollLine;
import org.meritrail.settlement.PayrollRecords;

/** Looks back: what was released and decided by a time. Nothing that was recorded later is looked at, and nothing is worked out anew. */
final class Knowing {

    private final RunRecords records;
    private final PayoutRecords payouts;
    private final PayrollRecords payroll;
    private final AdjustmentRecords adjustments;
    private final Told told;

    Knowing(Runs.Records records, Told told) {
        this.told = told;
        this.records = records.runs();
        this.payouts = records.payouts();
        this.payroll = records.payroll();
        this.adjustments = records.adjustments();
    }

    Known known(String participant, Period asked, Instant on, Function<RunHistory, Run> as) {
        Period period = asked.byUsualName();
        List<RunHistory> released = records.histories().stream().filter(history -> history.order().period().equals(period))
                .map(history -> history.knownOn(on)).filter(history -> history.has(RunStep.RELEASED))
                .sorted(Comparator.<RunHistory>comparingLong(history -> history.steps().get(RunStep.RELEASED).number()).reversed()).toList();
        Optional<RunHistory> last = released.stream().filter(history -> payouts.payout(history.order().number(), participant).isPresent()).findFirst();
        Set<Integer> numbers = released.stream().map(history -> history.order().number()).collect(Collectors.toSet());
        List<PayrollLine> lines = payroll.ofPeriod(period).stream()
                .filter(line -> line.participant().equals(participant) && numbers.contains(line.run())).toList();
        List<Adjustment> known = adjustments.all().stream()
                .filter(one -> one.terms().participant().equals(participant) && one.terms().period().equals(period))
                .flatMap(one -> one.knownOn(on).stream()).toList();
        return new Known(participant, period, on, last.map(as).orElse(null),
                last.flatMap(history -> payouts.payout(history.order().number(), participant)).map(kept -> told.payouts(List.of(kept)).get(0)).orElse(null), lines, known);
    }
}
