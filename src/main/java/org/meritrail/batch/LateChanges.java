package org.meritrail.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.meritrail.delivery.Deliveries;
import org.meritrail.delivery.Delivery;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Period;
import org.meritrail.plan.PlanVersions;
import org.meritrail.settlement.PeriodState;
import org.meritrail.settlement.Periods;

/** Finds closed periods that may come to something else now. Compares what went in, without working anything out. */
final class LateChanges {

    private final RunRecords records;
    private final Periods periods;
    private final PlanVersions plans;
    private final Deliveries deliveries;
    private final TakingOver taking;

    LateChanges(RunRecords records, Periods periods, PlanVersions plans, Deliveries deliveries, TakingOver taking) {
        this.records = records;
        this.periods = periods;
        this.plans = plans;
        this.deliveries = deliveries;
        this.taking = taking;
    }

    List<LateChange> before(Period open) {
        return periods.all().stream().filter(PeriodState::closed).map(PeriodState::period)
                .filter(period -> period.to().isBefore(open.from()) && period.from().getYear() == open.from().getYear())
                .sorted(Comparator.comparing(Period::from).thenComparing(Period::name)).flatMap(period -> change(period).stream()).toList();
    }

    private Optional<LateChange> change(Period period) {
        return lastReleased(period).map(last -> change(period, last)).filter(change -> change.version() != null || !change.files().isEmpty() || change.earlier());
    }

    private Optional<RunHistory> lastReleased(Period period) {
        return records.histories().stream().filter(history -> history.has(RunStep.RELEASED) && history.order().period().equals(period))
                .max(Comparator.comparing(history -> history.steps().get(RunStep.RELEASED).number()));
    }

    private LateChange change(Period period, RunHistory last) {
        Integer version = plans.payingFor(period).map(paying -> paying.number()).filter(number -> number != last.order().version()).orElse(null);
        SortedMap<String, Fingerprint> then = deliveries.filesAfter(last.order().delivery());
        SortedMap<String, Fingerprint> now = deliveries.filesAfter(deliveries.latest().map(Delivery::number).orElse(0));
        TreeSet<String> files = new TreeSet<>(then.keySet());
        files.addAll(now.keySet());
        files.removeIf(name -> Objects.equals(then.get(name), now.get(name)));
        return new LateChange(period, last.order().number(), version, List.copyOf(files), taking.reasonToCalculateAgain(last).isPresent());
    }
}
