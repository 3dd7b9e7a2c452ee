package org.meritrail.appraisal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Role;

/**
 * A merit round as an evaluation proposes it: who is raised by how much, and what that costs of each budget.
 *
 * @param budgets by set, record, currency and amount, with all sums
 * @param shown   the same without the sums of so few people that they would show what one of them gets, if the policy says how few
 * @param raises  of everyone, by participant id; some may not be counted, and say why
 */
public record MeritRound(List<Budget> budgets, List<Budget> shown, List<Raise> raises) {

    /** Empty if the policy names no increases, or if nothing is due to anybody in the period, since there is no round in it. */
    public static Optional<MeritRound> of(Evaluation evaluation) {
        if (evaluation.outcomes().stream().map(Taking::new).noneMatch(Raise::takesPart)) {
            return Optional.empty();
        }
        boolean lumpSums = Taking.isNamed(evaluation, Role.LUMP_SUM);
        List<Raise> raises = evaluation.outcomes().stream().map(outcome -> Raise.of(outcome, lumpSums)).sorted(Comparator.comparing(Raise::participant)).toList();
        List<Budget> budgets = Budget.of(raises);
        Exact smallest = smallest(evaluation);
        return Optional.of(new MeritRound(budgets, budgets.stream().map(budget -> Disclosure.shown(budget, smallest)).toList(), raises));
    }

    /** The strictest size that is stated for anybody; without one every sum is shown. */
    private static Exact smallest(Evaluation evaluation) {
        return evaluation.outcomes().stream().map(outcome -> outcome.reported().get(Role.SMALLEST_SHOWN)).filter(Objects::nonNull).map(Figure::result)
                .filter(Amount.class::isInstance).map(size -> ((Amount) size).number()).reduce(Exact.ZERO, Exact::max);
    }

    /** Those who lack a figure or take no part, since no increase is due to them: nothing of theirs is in any sum. */
    public List<Raise> notCounted() {
        return raises.stream().filter(raise -> !raise.isCounted()).toList();
    }

    /** Those whose salary would be less than before. */
    public List<Raise> lowered() {
        return raises.stream().filter(raise -> raise.isCounted() && raise.money().isLowered()).toList();
    }
}
