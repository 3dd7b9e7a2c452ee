package org.meritrail.batch;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.delivery.Deliveries;
import org.meritrail.evaluation.Carried;
import org.meritrail.governance.Decision;
import org.meritrail.intake.Intake;
import org.meritrail.intake.Received;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.policy.Policy;
import org.meritrail.simulation.Situation;
import org.meritrail.simulation.UnableToSimulate;

/**
 * Answers questions about payouts, such as what would have changed them, from the version and the data that their runs were calculated
 * from. Nothing is kept, and nothing can be paid by an answer. Whoever asks has to see to it that the explanation may be seen.
 */
public final class Questions {

    private final PlanVersions plans;
    private final Deliveries deliveries;
    private final RunRecords records;
    private final TakingOver taking;
    private final Workspace workspace;
    /** One at a time, since an answer may take as long as a run. */
    private final ReentrantLock turn = new ReentrantLock();

    public Questions(PlanVersions plans, Deliveries deliveries, Runs.Records records, Contents contents, Workspace workspace) {
        this.plans = plans;
        this.deliveries = deliveries;
        this.records = records.runs();
        this.taking = new TakingOver(records.runs(), records.payouts(), contents);
        this.workspace = workspace;
    }

    /**
     * Refused while another question is being answered. What lines carry is taken over as it was released up to now.
     *
     * @param own      whether the participant asks, who must not be told what others came to
     * @param question for example {@code situation -> WhatIf.of(situation, "", 200)}
     */
    public <T> Decision<T> ask(Payout payout, boolean own, Function<Situation, T> question) {
        Run.Order order = records.history(payout.run()).orElseThrow().order();
        PlanVersion version = plans.version(order.version()).orElseThrow();
        if (!turn.tryLock()) {
            return Decision.refused("refused.questions-busy");
        }
        try {
            return plans.policy(version).fold(readable -> answer(readable.policy(), order, payout.participant(), own, question),
                    unreadable -> Decision.refused("refused.trial-policy-unreadable", String.valueOf(order.version()),
                            unreadable.findings().stream().map(finding -> finding.place().toString()).toList()));
        } finally {
            turn.unlock();
        }
    }

    private <T> Decision<T> answer(Policy policy, Run.Order order, String participant, boolean own, Function<Situation, T> question) {
        TakenOver taken = Carried.isTakenOver(policy.plan()) ? taking.of(order.period(), order.population()) : TakenOver.NOTHING;
        try {
            return Decision.granted(question.apply(new Situation(policy, received(policy, order), order.period(), taken.entries(), participant, own)));
        } catch (UnableToSimulate wrong) {
            return Decision.refused("refused.question", wrong.reason());
        }
    }

    /** What the run was calculated from. */
    private Received received(Policy policy, Run.Order order) {
        return workspace.within(folder -> {
            deliveries.unpack(order.delivery(), folder);
            return Payable.only(order.population(), Intake.read(folder, policy.plan().data()));
        });
    }
}
