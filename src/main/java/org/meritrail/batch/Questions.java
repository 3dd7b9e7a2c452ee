package org.meritrail.batch;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.meritrail.governance.Decision;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.policy.Policy;
import org.meritrail.simulation.Situation;
import org.meritrail.simulation.UnableToSimulate;

/**
 * Answers questions about payouts, such as what would have changed them, from the version and the records that their runs were calculated
 * from. Nothing is kept, and nothing can be paid by an answer. Whoever asks has to see to it that the explanation may be seen.
 */
public final class Questions {

    /** What a question is refused with that has no answer as it is asked, and why. */
    public static final String SENSELESS = "refused.question";

    private final PlanVersions plans;
    private final StoredRecords stored;
    /** One at a time, since an answer may take as long as a run. */
    private final ReentrantLock turn = new ReentrantLock();

    public Questions(PlanVersions plans, StoredRecords stored) {
        this.plans = plans;
        this.stored = stored;
    }

    /**
     * Refused while another question is being answered, and where the payout comes to something else now. What lines carry is taken over as it was then.
     *
     * @param own      whether the participant asks, who must not be told what others came to
     * @param question for example {@code situation -> WhatIf.of(situation, "", 200)}
     */
    public <T> Decision<T> ask(Payout payout, boolean own, Function<Situation, T> question) {
        Run run = stored.run(payout.run());
        PlanVersion version = plans.version(run.order().version()).orElseThrow();
        if (!turn.tryLock()) {
            return Decision.refused("refused.questions-busy");
        }
        try {
            return plans.policy(version).fold(readable -> answer(readable.policy(), run, payout, own, question),
                    unreadable -> Decision.refused("refused.trial-policy-unreadable", String.valueOf(version.number()),
                            unreadable.findings().stream().map(finding -> finding.place().toString()).toList()));
        } finally {
            turn.unlock();
        }
    }

    /** Compared with what was paid first: whoever shares something with somebody who was erased may come to a cent more or less now. */
    private <T> Decision<T> answer(Policy policy, Run run, Payout payout, boolean own, Function<Situation, T> question) {
        try {
            Situation situation = new Situation(policy, stored.received(run, policy), run.order().period(), stored.taken(run).entries(), payout.participant(), own);
            return situation.comesTo(payout.outcome(), payout.total()) ? Decision.granted(question.apply(situation))
                    : Decision.refused("refused.question-other", String.valueOf(run.number()));
        } catch (UnableToSimulate wrong) {
            return Decision.refused(SENSELESS, wrong.reason());
        }
    }
}
