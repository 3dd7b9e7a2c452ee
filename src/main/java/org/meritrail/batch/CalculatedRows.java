package org.meritrail.batch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Ledger;
import org.meritrail.plan.PlanVersions;
import org.meritrail.settlement.Adjustment;

/** Whether the rows that a release pays by are still what was ordered, calculated, approved and released before, as the leaves of the ledger have it. */
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

    /**
     * Why something that a run would be released with is not what it was; empty if all of it is.
     *
     * @param history     of a run that was calculated
     * @param adjustments that it would pay
     */
    Optional<Message> changed(RunHistory history, List<Adjustment.Approved> adjustments) {
        Optional<Message> changed = areAsBound(history) ? Optional.empty() : Optional.of(Message.of("refused.run-changed", String.valueOf(history.order().number())));
        return changed.or(() -> adjustments.stream().filter(one -> !isAsBound(one)).findFirst().map(one -> Message.of("refused.adjustment-changed", String.valueOf(one.number()))))
                .or(() -> earlier(history.order()).filter(one -> !isReleasedAsBound(one)).findFirst()
                        .map(one -> Message.of("refused.payroll-changed", String.valueOf(one.order().number()))));
    }

    private boolean isAsBound(Adjustment.Approved adjustment) {
        long requested = adjustment.requested().number();
        long approved = adjustment.decided().number();
        String participant = adjustment.terms().participant();
        BoundLeaves bound = BoundLeaves.of(ledger, requested, approved);
        return bound.entry(requested).get("what").equals("adjustment.requested") && bound.entry(approved).get("what").equals("adjustment.approved")
                && bound.binds(requested, adjustment.terms().details(records.persons().of(List.of(participant)).get(participant)))
                && bound.binds(approved, Details.of("adjustment", adjustment.number()));
    }

    /** Released runs whose lines tell what was paid for the period before. */
    private Stream<RunHistory> earlier(Run.Order order) {
        return records.runs().histories().stream().filter(one -> one.has(RunStep.RELEASED) && one.order().period().equals(order.period()) && one.order().number() != order.number());
    }

    private boolean isReleasedAsBound(RunHistory history) {
        long released = history.steps().get(RunStep.RELEASED).number();
        return BoundLeaves.of(ledger, released).has(released, leaves.lines(records.payroll().ofRun(history.order().number())));
    }

    /** @param history of a run that was calculated */
    private boolean areAsBound(RunHistory history) {
        Run.Order order = history.order();
        Entry calculated = history.steps().get(RunStep.CALCULATED);
        BoundLeaves bound = BoundLeaves.of(ledger, order.started().number(), calculated.number());
        return bound.binds(order.started().number(), leaves.started(order, plans.version(order.version()).orElseThrow().bytes().policy()))
                && bound.bindsAmongOthers(calculated.number(), Details.of("run", order.number()).with("totals", history.result()))
                && bound.has(calculated.number(), leaves.payouts(records.payouts().payouts(order.number())))
                && bound.lists(calculated.number(), "signOffs", leaves.signOffs(records.signOffs().of(order.number())));
    }
}
