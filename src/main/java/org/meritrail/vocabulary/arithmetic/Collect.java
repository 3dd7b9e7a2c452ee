package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Absence;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Members;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Reporting;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.YesNo;

/**
 * Brings the results of other records together: of a lower set, of those who report to a participant, or of those up to this one.
 * Records for which the condition is no are left out and named; a missing result makes the collection missing unless the line
 * says otherwise. Nothing due counts as zero.
 */
public final class Collect {

    private final Turn turn;
    private final Quantity each;
    private final Quantity which;

    private Collect(Turn turn, Quantity each, Quantity which) {
        this.turn = turn;
        this.each = each;
        this.which = which;
    }

    /** @param which yes or no for each record; records with no are left out */
    public static Quantity step(Turn turn, Quantity each, Quantity which, Reporting reporting) {
        Collect collect = new Collect(turn, each, which);
        Membership membership = Membership.of(turn, reporting);
        List<Step> steps = new ArrayList<>(turn.scope().size());
        for (int position = 0; position < turn.scope().size(); position++) {
            Optional<List<String>> circle = membership.circle(position);
            steps.add(circle.isPresent() ? Step.mistake("missing.reports-in-circle", circle.get()) : collect.collected(membership.of(position)));
        }
        return Quantity.of(turn.of(), turn.scope(), steps, List.of(each, which));
    }

    private Step collected(List<Integer> positions) {
        List<Integer> counted = new ArrayList<>();
        List<Integer> leftOut = new ArrayList<>();
        List<Evidence> absent = new ArrayList<>();
        List<Step> results = new ArrayList<>();
        Result unanswered = null;
        for (int position : positions) {
            Result condition = which.stepFor(turn.over(), position).result();
            if (condition.isMissing()) {
                unanswered = PerRecord.graver(unanswered, condition);
                continue;
            }
            if (!condition.equals(YesNo.YES)) {
                leftOut.add(position);
                continue;
            }
            Step result = each.stepFor(turn.over(), position);
            if (result.result() instanceof Result.Missing missing && missing.absent() && line().absence() != Absence.STOPS) {
                absent.add(new Evidence.Noted(Message.of(line().absence() == Absence.LEFT_OUT ? "note.left-out" : "note.counts-as-zero",
                        turn.over().record(position).id(), missing.reason())));
                if (line().absence() == Absence.LEFT_OUT) {
                    continue;
                }
                result = Step.of(Amount.number(0));
            }
            counted.add(position);
            results.add(result);
        }
        if (unanswered != null) {
            return Step.of(gravest(unanswered, results)).reading(List.of(members(each, List.of()), members(which, positions)));
        }
        absent.addAll(evidence(counted, leftOut));
        return new Step(Reduction.of(line().option(), results, turn.over().set()), absent, List.of(members(each, counted), members(which, leftOut)));
    }

    private Line line() {
        return turn.of();
    }

    /** Which counts where it cannot be told whether a record does: a mistake in what is collected may be graver. */
    private Result gravest(Result unanswered, List<Step> results) {
        return switch (line().option()) {
            case COUNT, FIRST, LAST -> unanswered;
            default -> results.stream().map(Step::result).filter(Result::isMissing).reduce(unanswered, PerRecord::graver);
        };
    }

    private Members members(Quantity operand, List<Integer> positions) {
        return new Members(operand.line(), positions.stream().mapToInt(at -> operand.indexFor(turn.over(), at)).filter(at -> at != Scope.NOBODY).distinct().toArray());
    }

    private List<Evidence> evidence(List<Integer> counted, List<Integer> leftOut) {
        boolean readsTheRecords = each.scope().owners().size() > 0;
        List<Evidence> evidence = new ArrayList<>();
        if (counted.isEmpty()) {
            evidence.add(new Evidence.Noted(Message.of("note.no-records", Scope.shown(turn.over().set()))));
        } else if (!readsTheRecords) {
            evidence.add(new Evidence.Counted(turn.over().set(), names(counted)));
        }
        if (!leftOut.isEmpty()) {
            evidence.add(new Evidence.LeftOut(turn.over().set(), names(leftOut)));
        }
        return evidence;
    }

    private List<String> names(List<Integer> positions) {
        return positions.stream().map(at -> turn.over().record(at).id()).toList();
    }
}
