package org.meritrail.analysis.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.meritrail.evaluation.Examples;
import org.meritrail.kernel.Message;
import org.meritrail.policy.Policy;
import org.meritrail.policy.sheets.Example;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Result;

/**
 * Cases for what the examples of a policy do not reach. Each begins as an example that there is, has what it gives changed, and is
 * worked out; it is proposed only if it then reaches what it is for. What comes out is proposed as its result.
 */
public final class Proposing {

    /** How many examples are tried as a beginning, and how often what one of them gives is changed. */
    private static final int MOST_BEGINNINGS = 12;
    private static final int MOST_CHANGES = 3;

    private final Policy policy;
    private final List<Examples.Worked> beginnings;
    private final Reached reached;

    /**
     * A case that nobody has confirmed yet.
     *
     * @param workbook whose Examples sheet it belongs to
     * @param about    what it reaches
     * @param given    as rows of that sheet; they have no place yet
     * @param results  what came out, by what it is called there
     */
    public record Proposal(String workbook, Message about, List<Example> given, List<Expected> results) {
    }

    /** @param result null where a row of a table is meant, which was used */
    public record Expected(String word, Result result) {
    }

    /** @param unsolved what no case was found for */
    public record Proposals(List<Proposal> cases, List<Message> unsolved) {
    }

    private Proposing(Policy policy, List<Examples.Worked> worked) {
        this.policy = policy;
        this.beginnings = worked.stream().filter(one -> one.evaluation() != null && !one.evaluation().outcomes().isEmpty()).toList();
        this.reached = new Reached(policy.plan());
    }

    public static Proposals of(Policy policy) {
        List<Examples.Worked> worked = Examples.work(policy);
        Proposing proposing = new Proposing(policy, worked.isEmpty() ? Beginning.of(policy) : worked);
        List<Proposal> cases = new ArrayList<>();
        List<Message> unsolved = new ArrayList<>();
        Goal.of(Coverage.of(policy, worked)).forEach(goal -> {
            if (!goal.isIn(proposing.reached)) {
                proposing.propose(goal).ifPresentOrElse(cases::add, () -> unsolved.add(goal.told()));
            }
        });
        return new Proposals(List.copyOf(cases), List.copyOf(unsolved));
    }

    private Optional<Proposal> propose(Goal goal) {
        Stream<Examples.Worked> own = beginnings.stream().filter(one -> one.workbook().equals(goal.workbook()));
        Stream<Examples.Worked> others = beginnings.stream().filter(one -> !one.workbook().equals(goal.workbook()));
        return Stream.concat(own, others).limit(MOST_BEGINNINGS).map(begun -> changed(goal, begun)).flatMap(Optional::stream).findFirst();
    }

    private Optional<Proposal> changed(Goal goal, Examples.Worked begun) {
        Plan plan = policy.plan();
        Assignment assignment = new Assignment(plan, begun.given());
        Examples.Worked worked = begun;
        for (int change = 0; change < MOST_CHANGES; change++) {
            if (!goal.isSoughtBy(new Solving(plan, worked.evaluation(), assignment))) {
                return Optional.empty();
            }
            worked = Examples.work(policy, assignment.rows(begun.workbook(), begun.name()));
            if (worked.evaluation() == null || worked.evaluation().outcomes().isEmpty()) {
                return Optional.empty();
            }
            Reached here = new Reached(plan);
            here.add(begun.workbook(), worked.evaluation());
            if (goal.isIn(here)) {
                reached.add(begun.workbook(), worked.evaluation());
                return Optional.of(proposal(goal, begun.workbook(), assignment, worked));
            }
        }
        return Optional.empty();
    }

    private static Proposal proposal(Goal goal, String workbook, Assignment assignment, Examples.Worked worked) {
        List<Expected> results = new ArrayList<>();
        goal.expected().ifPresent(row -> results.add(new Expected(row, null)));
        Reached.paid(workbook, worked.evaluation()).map(Proposing::expected).forEach(results::add);
        return new Proposal(workbook, goal.told(), assignment.rows(workbook, ""), results);
    }

    private static Expected expected(Figure figure) {
        return new Expected(figure.word().name(), figure.result());
    }
}
