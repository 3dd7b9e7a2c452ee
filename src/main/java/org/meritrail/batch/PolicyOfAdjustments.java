package org.meritrail.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.meritrail.kernel.Period;
import org.meritrail.ledger.Person;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.settlement.AdjustmentPolicy;
import org.meritrail.settlement.AdjustmentReason;

/** Reads from the approved version that pays for a period what its workbooks say about adjustments. */
public final class PolicyOfAdjustments implements AdjustmentPolicy {

    private final PlanVersions plans;
    private final PayoutRecords payouts;
    private final RunRecords runs;
    /** By number; versions never change. */
    private final Map<Integer, Allowed> read = new ConcurrentHashMap<>();

    public PolicyOfAdjustments(PlanVersions plans, Runs.Records records) {
        this.plans = plans;
        this.payouts = records.payouts();
        this.runs = records.runs();
    }

    @Override
    public Optional<Allowed> allowedFor(Period period) {
        return plans.payingFor(period).flatMap(version -> Optional.ofNullable(read.computeIfAbsent(version.number(), number -> plans.policy(version)
                .fold(readable -> allowed(version, readable.policy().plan()), unreadable -> null))));
    }

    private static Allowed allowed(PlanVersion.Approved version, Plan plan) {
        Map<String, String> codes = plan.payments().stream().map(payment -> payment.line().name())
                .collect(Collectors.toUnmodifiableMap(name -> name, plan::earningCode));
        List<AdjustmentReason> reasons = plan.reasons().stream().map(one -> new AdjustmentReason(one.code(), one.english(), one.spanish())).toList();
        return new Allowed(version.number(), codes, reasons);
    }

    @Override
    public boolean knows(String participant) {
        return !Person.isToken(participant) && !payouts.of(participant).isEmpty();
    }

    @Override
    public Optional<Period> runInsteadOf(Period period) {
        List<Period> run = runs.histories().stream().filter(RunHistory::counts).map(history -> history.order().period()).toList();
        return run.contains(period) ? Optional.empty() : run.stream().filter(period::overlaps).findFirst();
    }
}
