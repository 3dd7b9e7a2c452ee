package org.meritrail.batch;

import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.delivery.Deliveries;
import org.meritrail.delivery.Delivery;
import org.meritrail.evaluation.Carried;
import org.meritrail.evaluation.Evaluating;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.governance.Decision;
import org.meritrail.intake.Intake;
import org.meritrail.intake.Received;
import org.meritrail.intake.UnableToReadData;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.policy.Policy;
import org.meritrail.policy.drools.Rules;

/** Evaluates any version on the latest data, to see what it would come to. Nothing of a trial is kept and nothing of it can be paid. */
public final class Trials {

    private final PlanVersions plans;
    private final Deliveries deliveries;
    private final TakingOver taking;
    private final Workspace workspace;
    private final int threads;
    /** One at a time, so that trying does not hold up whoever else works. */
    private final ReentrantLock turn = new ReentrantLock();

    public Trials(PlanVersions plans, Deliveries deliveries, Runs.Records records, Contents contents, Workspace workspace, int threads) {
        this.plans = plans;
        this.deliveries = deliveries;
        this.taking = new TakingOver(records.runs(), records.payouts(), new Documents(contents, records.persons()));
        this.workspace = workspace;
        this.threads = threads;
    }

    /**
     * Writes the files of a dry run into a folder and gives its totals, whose status is {@code trial}.
     *
     * @param texts the language of reasons
     */
    public Decision<ControlTotals> of(int version, Period period, Texts texts, Path folder) {
        PlanVersion tried = plans.version(version).orElse(null);
        Delivery delivery = deliveries.latest().orElse(null);
        if (tried == null) {
            return Decision.refused("refused.version-unknown", String.valueOf(version));
        }
        if (delivery == null) {
            return Decision.refused("refused.no-data");
        }
        turn.lock();
        try {
            return plans.policy(tried).fold(readable -> of(readable.policy(), delivery, period, texts, folder),
                    unreadable -> Decision.refused("refused.trial-policy-unreadable", String.valueOf(version),
                            unreadable.findings().stream().map(finding -> finding.place() + ": " + finding.reason().in(texts)).toList()));
        } finally {
            turn.unlock();
        }
    }

    private Decision<ControlTotals> of(Policy policy, Delivery delivery, Period period, Texts texts, Path folder) {
        try {
            return workspace.within(data -> {
                deliveries.unpack(delivery.number(), data);
                Received received = Intake.read(data, policy.plan().data());
                TakenOver taken = Carried.isTakenOver(policy.plan()) ? taking.of(period, Population.EVERYONE) : TakenOver.NOTHING;
                Evaluation evaluation = Evaluating.evaluate(policy, received, period, taken.entries(), threads, done -> { });
                return Decision.granted(DryRun.write(folder, evaluation, received, taken, texts).asTrial());
            });
        } catch (Evaluating.UnableToEvaluate wrong) {
            return Decision.refused("refused.trial-failed", wrong.reason());
        } catch (UnableToReadData wrong) {
            return Decision.refused("refused.trial-failed", wrong.mistakes());
        } catch (Rules.UnableToCompile wrong) {
            return Decision.refused("refused.trial-failed", wrong.findings().stream().<Object>map(finding -> finding.reason()).toList());
        } catch (DryRun.UnableToWrite wrong) {
            return Decision.refused("refused.trial-failed", wrong.reason());
        }
    }
}
