package org.meritrail.explanation;

import java.util.ArrayList;
import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;

/**
 * One step of an explanation.
 *
 * @param name     of the line, input or value, as the analyst wrote it
 * @param record   id of the record it is about; null if it is about the participant
 * @param rule     the rule that worked it out; null for inputs and values
 * @param line     where the workbook defines it
 * @param reads    the line as a sentence; null for inputs and values
 * @param grounds  what decided it
 * @param steps    what it was worked out from
 * @param work     how it was worked out from these, one calculation after the other, the last of which gives the result; null for inputs, values, what
 *                 has no value, and what has its steps elsewhere
 * @param seeAbove whether the steps were left out because the same node stands earlier in the tree with all of them
 * @param elsewhere id of the participant whose explanation has the steps; null if they are told here
 * @param former   id of another participant whose steps are told here, since they have no explanation of their own any more; null for all else
 */
public record Node(String name, String record, Fact result, Ground.Rule rule, Ground.Cells line, Saying reads, List<Ground> grounds, List<Node> steps,
                   List<Calculation> work, boolean seeAbove, String elsewhere, String former) {

    /**
     * The same without the steps and records that are other participants', and with how many those are; also without the calculations that these go into.
     *
     * @param participant whose node it is
     */
    Node withoutOthers(String participant) {
        long others = steps.stream().filter(Node::isOfOther).count();
        List<Ground> told = new ArrayList<>(grounds.stream().filter(ground -> !ground.namesRecords() || others == 0 && !ground.isOfParticipants())
                .map(ground -> ground.withoutOthers(participant)).toList());
        if (others > 0) {
            told.add(Ground.noted(Message.of("note.of-others", Exact.of(others))));
        }
        List<Node> own = steps.stream().filter(step -> !step.isOfOther()).map(step -> step.withoutOthers(participant)).toList();
        boolean alone = told.size() == grounds.size() && grounds.stream().noneMatch(Ground::tellsOfOthers);
        return new Node(name, record, result.withoutOthers(participant), rule, line, reads, told, own, alone ? work : null, seeAbove, elsewhere, former);
    }

    /**
     * What would have come out instead, had the number that decided it been another one; also where the result was only passed on. None
     * where more than one number decided or no table was looked up.
     */
    public List<Ground.Next> next() {
        return grounds.stream().filter(ground -> ground.kind().equals("row")).findFirst().map(Ground::next)
                .or(() -> steps.stream().filter(step -> step.result.equals(result)).findFirst().map(Node::next)).orElse(List.of());
    }

    private boolean isOfOther() {
        return elsewhere != null || former != null;
    }
}
