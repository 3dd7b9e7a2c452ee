package org.meritrail.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meritrail.intake.Received;
import org.meritrail.kernel.Period;
import org.meritrail.policy.Policy;
import org.meritrail.policy.drools.Rules;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.Earlier;

/**
 * Works some words out for one participant again and again, with other data each time. Only what these words are worked out from is
 * compiled, once. Others are worked out only where that reaches them; then each time takes as long as one for everybody.
 */
public final class Repeating {

    private final Policy policy;
    private final Plan worked;
    private final Rules rules;
    private final Period period;
    private final List<Earlier.Entry> paid;
    private final String participant;

    /**
     * @param words ids of lines, payments and alerts
     * @param paid  what lines that are carried came to in earlier periods, as it was paid
     * @throws Evaluating.UnableToEvaluate if the policy cannot be applied to the period
     * @throws Rules.UnableToCompile if a rule is wrong
     */
    public Repeating(Policy policy, Set<String> words, Period period, List<Earlier.Entry> paid, String participant) {
        Evaluating.checkApplies(policy, period);
        this.policy = policy;
        this.worked = Excerpt.of(policy.plan(), words);
        this.rules = Rules.compile(worked, policy.rules());
        this.period = period;
        this.paid = List.copyOf(paid);
        this.participant = participant;
    }

    /** Whether what some words come to for a participant depends on nobody else. */
    public static boolean isAlone(Plan plan, Set<String> words) {
        return Dependence.eachAlone(Excerpt.of(plan, words));
    }

    /**
     * As in an evaluation of everybody, but with the payments and alerts among the words alone; empty if the participant is not in the
     * data.
     */
    public Optional<Outcome> outcome(Received received) {
        return Evaluating.outcome(policy, worked, rules, received, period, paid, participant);
    }
}
