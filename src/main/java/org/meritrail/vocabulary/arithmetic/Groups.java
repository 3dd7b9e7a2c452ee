package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Members;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/** Records of one set that share the record above them in another, worked out together. */
final class Groups {

    private Groups() {
    }

    /**
     * @param together what the records of a group come to, in their order
     */
    static List<Step> steps(Turn turn, Function<List<Integer>, List<Step>> together) {
        Step[] steps = new Step[turn.scope().size()];
        for (List<Integer> group : groups(turn)) {
            List<Step> results = together.apply(group);
            IntStream.range(0, group.size()).forEach(at -> steps[group.get(at)] = results.get(at));
        }
        for (int at = 0; at < steps.length; at++) {
            if (steps[at] == null) {
                steps[at] = isPassedOver(turn, at) ? Step.of(new Result.NothingDue(Message.of(isFormer(turn, at) ? "nothing-due.no-longer" : "nothing-due.other-plan")))
                        : Step.missing("missing.no-owner", turn.of().name(), turn.over().set());
            }
        }
        return List.of(steps);
    }

    /** Records that belong to none of the set above are in no group. */
    private static Collection<List<Integer>> groups(Turn turn) {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int at = 0; at < turn.scope().size(); at++) {
            int above = turn.scope().positionIn(turn.over(), at);
            if (above != Scope.NOBODY && !isPassedOver(turn, at)) {
                groups.computeIfAbsent(above, none -> new ArrayList<>()).add(at);
            }
        }
        return groups.values();
    }

    private static boolean isPassedOver(Turn turn, int at) {
        return turn.isSharedWithOthers(at) || isFormer(turn, at);
    }

    private static boolean isFormer(Turn turn, int at) {
        return turn.scope().set().equals(Scope.PARTICIPANTS) && turn.scope().isOfFormer(at);
    }

    /** All of a group are told the same, so that what is missing says whose it is unless all are of one participant. */
    static List<Step> results(Turn turn, Quantity operand, List<Integer> group) {
        Set<String> readers = group.stream().map(turn.scope()::participant).collect(Collectors.toSet());
        String reader = readers.size() == 1 ? readers.iterator().next() : "";
        return group.stream().map(at -> {
            Step step = operand.stepFor(turn.scope(), at);
            return new Step(Whose.named(step.result(), operand, turn.scope(), at, reader), step.evidence(), step.members());
        }).toList();
    }

    /** Which results of an operand a group has read. */
    static List<Members> members(Turn turn, Quantity operand, List<Integer> group) {
        ReadSoFar read = new ReadSoFar(operand, turn.scope());
        group.forEach(read::add);
        return List.of(read.soFar());
    }
}
