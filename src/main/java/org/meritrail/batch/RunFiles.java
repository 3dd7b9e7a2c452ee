package org.meritrail.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.meritrail.content.Contents;
import org.meritrail.delivery.Deliveries;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.plan.PlanVersions;
import org.meritrail.settlement.Adjustment;

/** Everything that a run was calculated from and came to, by the SHA-256 that the ledger names it by. */
public final class RunFiles {

    private final Runs runs;
    private final Runs.Records records;
    private final PayrollOutbox outbox;
    private final PlanVersions plans;
    private final Deliveries deliveries;
    private final Contents contents;
    private final Bases bases;

    public RunFiles(Runs runs, Runs.Records records, PayrollOutbox outbox, PlanVersions plans, Deliveries deliveries, Contents contents) {
        this.runs = runs;
        this.records = records;
        this.outbox = outbox;
        this.plans = plans;
        this.deliveries = deliveries;
        this.contents = contents;
        this.bases = new Bases(records.runs(), records.payouts(), plans::version, contents);
    }

    /** @throws Runs.NoSuchRun if there is none */
    public Run run(int number) {
        return runs.run(number).orElseThrow(() -> new Runs.NoSuchRun(number));
    }

    /** By participant. */
    public List<Payout> payouts(Run run) {
        return records.payouts().payouts(run.number());
    }

    /** Files of the policy, the records, the control totals, the documents that these name, and the explanations. */
    public List<Fingerprint> named(Run run) {
        List<Fingerprint> named = new ArrayList<>(policy(run));
        named.add(records.runs().history(run.number()).orElseThrow().result());
        named.addAll(totals(run).documents(contents::bytes));
        payouts(run).forEach(payout -> named.add(payout.explanation()));
        return named;
    }

    private static ControlTotals totals(Run run) {
        return run.calculation().orElseThrow().totals();
    }

    /** @throws java.util.NoSuchElementException if it is not calculated, or was before records were kept */
    public Basis basis(Run run) {
        return bases.of(run.number()).orElseThrow();
    }

    /** Files of the policy that it was calculated by. */
    public List<Fingerprint> policy(Run run) {
        return List.copyOf(plans.version(run.order().version()).orElseThrow().bytes().files().values());
    }

    /** What was decided about the run's policy, also since, and about its data before it. */
    public List<Entry> decisions(Run run) {
        List<Entry> decisions = new ArrayList<>(plans.version(run.order().version()).orElseThrow().history());
        decisions.add(deliveries.delivery(run.order().delivery()).orElseThrow().received());
        return decisions;
    }

    /** Who signed what concerns a payout, and who decided about the adjustments that its lines pay and those that these take back. */
    public List<Entry> decisionsOn(Run run, Payout payout) {
        List<Entry> decisions = new ArrayList<>();
        records.signOffs().of(run.number()).stream().filter(one -> one.signed() != null && one.concerns(payout.participant())).forEach(one -> decisions.add(one.signed()));
        if (run instanceof Run.Released) {
            runs.adjustments(payout).forEach(paid -> decisions.addAll(history(paid)));
        }
        return decisions;
    }

    private List<Entry> history(Adjustment adjustment) {
        List<Entry> history = new ArrayList<>(adjustment.history());
        if (adjustment.terms().takesBack() != null) {
            records.adjustments().adjustment(adjustment.terms().takesBack()).ifPresent(before -> history.addAll(history(before)));
        }
        return history;
    }

    /** What payroll gets, by name; none before the run is released. */
    public Map<String, byte[]> outputs(Run run) {
        return run instanceof Run.Released ? outbox.files(run.number()) : Map.of();
    }
}
