package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.Day;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Members;
import org.meritrail.vocabulary.Option;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.Value;

/**
 * The place of a record among those of its group: one more than the number of those before it, so that ties share a place and the
 * next ones after them are skipped. A record with nothing due has no place and takes none; one missing result leaves everyone's
 * place open.
 */
public final class Rank {

    private Rank() {
    }

    public static Quantity step(Turn turn, Quantity ranked) {
        List<Step> steps = Groups.steps(turn, group -> placed(turn, Groups.results(turn, ranked, group), Groups.members(turn, ranked, group)));
        return Quantity.of(turn.of(), turn.scope(), steps, List.of(ranked));
    }

    private static List<Step> placed(Turn turn, List<Step> steps, List<Members> members) {
        Optional<Step> open = open(steps.stream().map(Step::result).filter(result -> !result.isNothingDue()).toList());
        if (open.isPresent()) {
            return steps.stream().map(step -> open.get().reading(members)).toList();
        }
        List<Exact> numbers = steps.stream().filter(step -> step.result() instanceof Value).map(step -> number(turn.of().option(), step)).sorted().toList();
        Map<Exact, Integer> before = new TreeMap<>();
        Map<Exact, Integer> ties = new TreeMap<>();
        for (int at = 0; at < numbers.size(); at++) {
            before.putIfAbsent(numbers.get(at), at);
            ties.merge(numbers.get(at), 1, Integer::sum);
        }
        List<Step> places = new ArrayList<>();
        for (Step step : steps) {
            places.add((step.result() instanceof Value ? place(turn.of().option(), number(turn.of().option(), step), before, ties, numbers.size()) : step)
                    .reading(members));
        }
        return places;
    }

    /** Why no record of the group has a place, told to everyone without what others came to; empty if they have. */
    private static Optional<Step> open(List<Result> results) {
        Optional<Result> gravest = results.stream().filter(Result::isMissing).reduce(PerRecord::graver);
        if (gravest.isPresent()) {
            return gravest.map(Step::of);
        }
        for (Result result : results) {
            if (!(result instanceof Amount) && !(result instanceof Day)) {
                return Optional.of(Step.mistake("missing.no-place"));
            }
            boolean alike = results.get(0) instanceof Amount first ? result instanceof Amount other && first.fits(other) : result instanceof Day;
            if (!alike) {
                return Optional.of(Step.mistake("missing.no-place"));
            }
        }
        return Optional.empty();
    }

    /** Lower comes first. */
    private static Exact number(Option option, Step step) {
        boolean largestFirst = option == Option.LARGEST_FIRST || option == Option.LARGEST_FIRST_NO_TIES;
        Exact number = Condition.ordinal((Value) step.result());
        return largestFirst ? number.negated() : number;
    }

    private static Step place(Option option, Exact number, Map<Exact, Integer> before, Map<Exact, Integer> ties, int among) {
        boolean noTies = option == Option.LARGEST_FIRST_NO_TIES || option == Option.SMALLEST_FIRST_NO_TIES;
        if (noTies && ties.get(number) > 1) {
            return Step.missing("missing.tie", ties.get(number));
        }
        return Step.of(new Amount(Exact.of(before.get(number) + 1L), Unit.COUNT), new Evidence.Noted(Message.of("note.place-among", among)));
    }
}
