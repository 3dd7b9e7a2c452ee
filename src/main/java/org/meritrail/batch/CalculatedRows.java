package org.meritrail.batch;

import org.meritrail.governance.Entry;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Ledger;
import org.meritrail.plan.PlanVersions;

/** Whether the rows that a release pays by are still what was ordered and calculated, as the leaves of the ledger have it. */
final class CalculatedRows {

    private final Ledger ledger;
    private final Runs.Records records;
    private final PlanVersions plans;
    private final RunLeaves leaves;

    CalculatedRows(Ledger ledger, Runs.Records records, PlanVersions plans, RunLeaves leaves) {
        this.ledger = ledger;
        this.records = records;
        this.plans = plans;
        this.leaves = leaves;
    }

    /** @param history of a run that was calculated */
    boolean areAsBound(RunHistory history) {
        Run.Order order = history.order();
        Entry calculated = history.steps().get(RunStep.CALCULATED);
        BoundLeaves bound = BoundLeaves.of(ledger, order.started().number(), calculated.number());
        return bound.binds(order.started().number(), leaves.started(order, plans.version(order.version()).orElseThrow().bytes().policy()))
                && bound.bindsAmongOthers(calculated.number(), Details.of("run", order.number()).with("totals", history.result()))
                && bound.has(calculated.number(), leaves.payouts(records.payouts().payouts(order.number())))
                && bound.lists(calculated.number(), "signOffs", leaves.signOffs(records.signOffs().of(order.number())));
    }
}
