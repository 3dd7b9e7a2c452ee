package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.vocabulary.Over.Reach;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Reporting;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.Turn;

/**
 * Brings the results of other records together: of a lower set, of those who report to a participant, or of those up to this one.
 * Records for which the condition is no are left out and named; a missing result makes the collection missing unless the line
 * says otherwise. Nothing due counts as zero.
 */
public final class Collect {

    private Collect() {
    }

    /** @param which yes or no for each record; records with no are left out */
    public static Quantity step(Turn turn, Quantity each, Quantity which, Reporting reporting) {
        List<Step> steps = turn.of().over().reach() == Reach.UP_TO_THIS ? upToEach(turn, each, which) : taken(turn, each, which, reporting);
        return Quantity.of(turn.of(), turn.scope(), steps, List.of(each, which));
    }

    private static List<Step> taken(Turn turn, Quantity each, Quantity which, Reporting reporting) {
        Membership membership = Membership.of(turn, each, reporting);
        List<Step> steps = new ArrayList<>(turn.scope().size());
        for (int position = 0; position < turn.scope().size(); position++) {
            Optional<List<String>> circle = membership.circle(position);
            Collecting collecting = new Collecting(turn, each, which, turn.scope().participant(position));
            membership.of(position).forEach(collecting::add);
            collecting.passOver(membership.ofOthers(position));
            steps.add(circle.isPresent() ? Step.mistake("missing.reports-in-circle", circle.get()) : collecting.soFar());
        }
        return steps;
    }

    /** Each record has what its owner's come to up to itself. */
    private static List<Step> upToEach(Turn turn, Quantity each, Quantity which) {
        Map<Integer, Collecting> byOwner = new HashMap<>();
        Scope.Owner owner = turn.scope().owners().get(0);
        int[] owners = owner.positions();
        List<Step> steps = new ArrayList<>(turn.scope().size());
        for (int position = 0; position < turn.scope().size(); position++) {
            String reader = owner.scope().participant(owners[position]);
            Collecting collecting = byOwner.computeIfAbsent(owners[position], none -> new Collecting(turn, each, which, reader));
            if (!turn.isGatheredFromOthers(each, turn.scope(), position, reader)) {
                collecting.add(position);
            }
            steps.add(collecting.soFar());
        }
        return steps;
    }
}
