package org.meritrail.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.meritrail.content.Contents;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.ledger.Details;
import org.meritrail.plan.PlanVersions;
import org.meritrail.settlement.PayrollLine;

/** What the rows of runs say of the entries they belong to. */
final class RunRows {

    private final Runs.Records records;
    private final PlanVersions plans;
    private final Contents contents;
    private final Contents.Inspected inspected;
    private final BoundLeaves bound;
    private final RunLeaves leaves;

    RunRows(Runs.Records records, PlanVersions plans, Contents contents, Contents.Inspected inspected, BoundLeaves bound) {
        this.records = records;
        this.plans = plans;
        this.contents = contents;
        this.inspected = inspected;
        this.bound = bound;
        this.leaves = new RunLeaves(records.persons());
    }

    void state(RunHistory history, StatedRows rows) {
        Run.Order order = history.order();
        rows.state(order.started(), "run.started", () -> bound.binds(order.started().number(),
                leaves.started(order, plans.version(order.version()).orElseThrow().bytes().policy())));
        rows.look(order.started().number(), order.started().subject(), () -> hasOnlyWhatItCameTo(history));
        history.steps().forEach((step, entry) -> rows.state(entry, "run." + step.key(), isSame(history, step, entry, rows)));
        records.signOffs().of(order.number()).stream().filter(one -> one.signed() != null).forEach(one ->
                rows.state(one.signed(), "run.signed", Details.of("run", order.number()).with("signOff", one.number())));
    }

    /** Nothing that it would only have once it was calculated or released. */
    private boolean hasOnlyWhatItCameTo(RunHistory history) {
        int run = history.order().number();
        boolean paysNobody = history.has(RunStep.RELEASED) || records.payroll().ofRun(run).isEmpty();
        return paysNobody && (history.has(RunStep.CALCULATED) || records.payouts().payouts(run).isEmpty()
                && records.payouts().rejects(run, 0, 1).items().isEmpty() && records.signOffs().of(run).isEmpty());
    }

    private BooleanSupplier isSame(RunHistory history, RunStep step, Entry entry, StatedRows rows) {
        int run = history.order().number();
        return switch (step) {
            case CALCULATED -> () -> isCalculated(history, entry, rows);
            case FAILED -> () -> bound.binds(entry.number(), Details.of("run", run).with("reasons", history.result())) && inspected.areWhole(List.of(history.result()));
            case REVIEWED, DISCARDED -> () -> bound.binds(entry.number(), Details.of("run", run).with("totals", history.result()));
            case RELEASED -> () -> isReleased(history, entry);
            case WRITTEN -> () -> bound.bindsAmongOthers(entry.number(), Details.of("run", run));
        };
    }

    private boolean isCalculated(RunHistory history, Entry entry, StatedRows rows) {
        int run = history.order().number();
        List<Payout> payouts = records.payouts().payouts(run);
        payouts.forEach(payout -> rows.damaged(payout.damages()));
        if (!bound.bindsAmongOthers(entry.number(), Details.of("run", run).with("totals", history.result()))
                || !bound.has(entry.number(), leaves.payouts(payouts)) || !inspected.areWhole(List.of(history.result()))) {
            return false;
        }
        List<Fingerprint> documents = new ArrayList<>(history.documents(contents::bytes));
        payouts.forEach(payout -> documents.add(payout.explanation()));
        return inspected.areWhole(documents) && bound.lists(entry.number(), "signOffs", leaves.signOffs(records.signOffs().of(run)));
    }

    private boolean isReleased(RunHistory history, Entry entry) {
        List<PayrollLine> lines = records.payroll().ofRun(history.order().number());
        return bound.bindsAmongOthers(entry.number(), Details.of("run", history.order().number()).with("totals", history.result())
                .with("lines", lines.size()).with("payroll", RunLeaves.sums(lines))) && bound.has(entry.number(), leaves.lines(lines));
    }
}
