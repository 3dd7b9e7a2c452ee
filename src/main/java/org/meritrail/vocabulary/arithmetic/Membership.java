package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.meritrail.vocabulary.Over.Reach;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Reporting;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.Window;

/** Which records each record of a collecting line takes in, in the order of their set. */
final class Membership {

    private final Turn turn;
    private final Quantity each;
    private final Scope scope;
    private final Scope over;
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<List<Integer>> ofOthers = new ArrayList<>();
    private final Map<Integer, List<String>> circles = new HashMap<>();

    private Membership(Turn turn, Quantity each) {
        this.turn = turn;
        this.each = each;
        this.scope = turn.scope();
        this.over = turn.over();
        IntStream.range(0, scope.size()).forEach(position -> {
            members.add(new ArrayList<>());
            ofOthers.add(new ArrayList<>());
        });
    }

    /** @param each what is taken in of each record */
    static Membership of(Turn turn, Quantity each, Reporting reporting) {
        Membership membership = new Membership(turn, each);
        Reach reach = turn.of().over().reach();
        Window window = turn.of().over().window();
        for (int at = 0; at < turn.over().size(); at++) {
            if (turn.over().isWithin(window, at) && !(window == Window.YEAR_TO_DATE && turn.over().days(at).endBefore(turn.year().first()))) {
                membership.place(at, reach, reporting);
            }
        }
        return membership;
    }

    List<Integer> of(int position) {
        return members.get(position);
    }

    /** How many records were passed over since what is taken in is not for those whose they are. */
    int ofOthers(int position) {
        return ofOthers.get(position).size();
    }

    /** Those who report to each other in a circle that the record is in or below; empty where there is none. */
    Optional<List<String>> circle(int position) {
        return Optional.ofNullable(circles.get(position));
    }

    private void place(int at, Reach reach, Reporting reporting) {
        switch (reach) {
            case BELOW -> add(over.positionIn(scope, at), at);
            case DIRECT_REPORTS -> reporting.manager(over.participant(at), over.day(at)).ifPresent(manager -> add(participant(manager), at));
            case EVERYONE_BELOW -> everyoneAbove(at, reporting);
            default -> throw new IllegalArgumentException("not a way to collect: " + reach);
        }
    }

    private void add(int position, int at) {
        if (position != Scope.NOBODY) {
            boolean isOfOthers = turn.isGatheredFromOthers(each, over, at, scope.participant(position));
            (isOfOthers ? ofOthers : members).get(position).add(at);
        }
    }

    private void everyoneAbove(int at, Reporting reporting) {
        String who = over.participant(at);
        List<String> above = reporting.above(who, over.day(at));
        for (String manager : Reporting.isCircle(who, above) ? above : List.<String>of()) {
            circles.put(participant(manager), above);
        }
        above.forEach(manager -> add(participant(manager), at));
    }

    private int participant(String id) {
        return scope.positionOf(id);
    }
}
