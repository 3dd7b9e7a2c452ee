package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.meritrail.vocabulary.Over.Reach;
import org.meritrail.vocabulary.Reporting;
import org.meritrail.vocabulary.Scope;
import org.meritrail.vocabulary.Turn;
import org.meritrail.vocabulary.Window;

/** Which records each record of a collecting line takes in, in the order of their set. */
final class Membership {

    private final Scope scope;
    private final Scope over;
    private final List<List<Integer>> members = new ArrayList<>();
    private final Map<Integer, List<String>> circles = new HashMap<>();

    private Membership(Turn turn) {
        this.scope = turn.scope();
        this.over = turn.over();
        IntStream.range(0, scope.size()).forEach(position -> members.add(new ArrayList<>()));
    }

    static Membership of(Turn turn, Reporting reporting) {
        Membership membership = new Membership(turn);
        Reach reach = turn.of().over().reach();
        Window window = turn.of().over().window();
        for (int at = 0; at < turn.over().size(); at++) {
            if (turn.over().isWithin(window, at) && !turn.isOfOthers(turn.over(), at)) {
                membership.place(at, reach, reporting);
            }
        }
        return membership;
    }

    List<Integer> of(int position) {
        return members.get(position);
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
            members.get(position).add(at);
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
