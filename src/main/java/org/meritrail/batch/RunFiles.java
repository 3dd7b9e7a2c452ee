package org.meritrail.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.meritrail.delivery.Deliveries;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;

/** Everything that a run was calculated from and came to, by the SHA-256 that the ledger names it by. */
public final class RunFiles {

    private final Runs runs;
    private final Runs.Records records;
    private final PayrollOutbox outbox;
    private final PlanVersions plans;
    private final Deliveries deliveries;

    public RunFiles(Runs runs, Runs.Records records, PayrollOutbox outbox, PlanVersions plans, Deliveries deliveries) {
        this.runs = runs;
        this.records = records;
        this.outbox = outbox;
        this.plans = plans;
        this.deliveries = deliveries;
    }

    /** @throws Runs.NoSuchRun if there is none */
    public Run run(int number) {
        return runs.run(number).orElseThrow(() -> new Runs.NoSuchRun(number));
    }

    /** By participant. */
    public List<Payout> payouts(Run run) {
        return records.payouts().payouts(run.number());
    }

    /** Files of the policy, of the data in force, the control totals, the documents that these name, and the explanations. */
    public List<Fingerprint> named(Run run) {
        List<Fingerprint> named = new ArrayList<>(policy(run));
        named.addAll(deliveries.filesAfter(run.order().delivery()).values());
        named.add(records.runs().history(run.number()).orElseThrow().result());
        run.calculation().ifPresent(calculated -> calculated.totals().sha256().forEach((what, sha256) -> {
            if (!what.equals(ControlTotals.EXPLANATIONS)) {
                named.add(new Fingerprint(sha256));
            }
        }));
        payouts(run).forEach(payout -> named.add(payout.explanation()));
        return named;
    }

    /** @param run that is calculated */
    public Basis basis(Run run) {
        List<Payout> payouts = payouts(run);
        SortedMap<String, String> policy = new TreeMap<>();
        plans.version(run.order().version()).orElseThrow().bytes().files().forEach((path, sha256) -> policy.put(path, sha256.hex()));
        SortedMap<String, String> data = new TreeMap<>();
        deliveries.filesAfter(run.order().delivery()).forEach((name, sha256) -> data.put(name, sha256.hex()));
        ControlTotals totals = run.calculation().orElseThrow().totals();
        return new Basis(Basis.SCHEMA, run.number(), run.order().period().name(), List.copyOf(run.order().population().participants()), policy, data,
                totals.sha256().get(ControlTotals.TAKEN_OVER), records.runs().history(run.number()).orElseThrow().result().hex(),
                payouts.stream().map(Payout::participant).toList(), payouts.stream().map(payout -> payout.explanation().hex()).toList());
    }

    /** Files of the policy that it was calculated by. */
    public List<Fingerprint> policy(Run run) {
        return List.copyOf(plans.version(run.order().version()).orElseThrow().bytes().files().values());
    }

    /** What was decided about the run's policy and data before it: submitted, approved, received. */
    public List<Entry> decisions(Run run) {
        PlanVersion.Approved version = Calculating.approval(plans.version(run.order().version()).orElseThrow()).orElseThrow();
        Entry received = deliveries.delivery(run.order().delivery()).orElseThrow().received();
        return List.of(version.bytes().made(), version.submission(), version.approval(), received);
    }

    /** What payroll gets, by name; none before the run is released. */
    public Map<String, byte[]> outputs(Run run) {
        return run instanceof Run.Released ? outbox.files(run.number()) : Map.of();
    }
}
