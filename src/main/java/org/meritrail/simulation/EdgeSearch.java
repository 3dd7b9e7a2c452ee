package org.meritrail.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.arithmetic.Consulted.Measured;

/**
 * Finds the next edge in one direction of a dial (docs/adr/0020). Where it should be is read off the numbers that decide and their
 * distance from where they would decide otherwise, scaled by what turning the dial did to them; whether it is there is evaluated, just
 * before it and at it.
 */
final class EdgeSearch {

    /** Steps by which what should be there is corrected: more are needed only where numbers bend. */
    private static final int MOST_GUESSES = 8;
    /** Where nothing tells of an edge: this many places, each half as far from the start as the next. */
    private static final int MOST_LEAPS = 2;
    /** The same where a first turn did nothing at all. */
    private static final int FEW_LEAPS = 1;
    private static final Exact TWO = Exact.of(2);
    /** The first turn, one hundredth of what there is. */
    private static final Exact HUNDREDTH = Exact.of("0.01");

    private final Turning turning;
    private final Dial dial;
    private final boolean up;
    private final Exact limit;

    private EdgeSearch(Turning turning, boolean up, Exact limit) {
        this.turning = turning;
        this.dial = turning.dial();
        this.up = up;
        this.limit = limit;
    }

    /**
     * @param from  the place to start from, at which things are of the kind that is left
     * @param limit how far to look
     */
    static Optional<Edge> next(Turning turning, Exact from, boolean up, Exact limit) {
        return new EdgeSearch(turning, up, limit).from(from);
    }

    /** How far the first turn goes: far enough that no rounding to coins hides what it does. */
    static Exact firstTurn(Dial dial, Exact from, boolean up) {
        Exact size = from.abs().max(dial.most().abs().times(HUNDREDTH)).times(HUNDREDTH);
        return dial.next(up ? from.plus(size) : from.minus(size), up);
    }

    private Optional<Edge> from(Exact start) {
        Came here = turning.at(start);
        Exact other = firstTurn(dial, start, up);
        if (isBeyond(other)) {
            other = dial.next(start, up);
        }
        if (isBeyond(other)) {
            return Optional.empty();
        }
        if (isOther(here, other)) {
            return narrowed(here, start, other);
        }
        if (isWithoutEffect(here, turning.at(other))) {
            return leaps(here, start, limit, FEW_LEAPS);
        }
        Exact before = start;
        Exact last = other;
        for (int guess = 0; guess < MOST_GUESSES; guess++) {
            Optional<Exact> place = expected(before, last);
            if (place.isEmpty()) {
                break;
            }
            if (turning.isWall(turning.at(place.get()))) {
                return leaps(here, last, place.get(), MOST_LEAPS);
            }
            if (isOther(here, place.get())) {
                return narrowed(here, last, place.get());
            }
            before = last;
            last = place.get();
        }
        return leaps(here, last, limit, MOST_LEAPS);
    }

    private static boolean isWithoutEffect(Came one, Came other) {
        return one.result().equals(other.result()) && one.decisions().entrySet().stream().allMatch(entry -> {
            Decision twin = other.decisions().get(entry.getKey());
            return twin != null && twin.measured().equals(entry.getValue().measured());
        });
    }

    private boolean isBeyond(Exact place) {
        return up ? place.compareTo(limit) > 0 : place.compareTo(limit) < 0;
    }

    private boolean isOther(Came here, Exact place) {
        return !turning.isWall(turning.at(place)) && !turning.areAlike(here, turning.at(place));
    }

    /** The nearest place beyond the second at which some number should reach an edge, going on as it went from the first to the second. */
    private Optional<Exact> expected(Exact first, Exact second) {
        Came one = turning.at(first);
        Came other = turning.at(second);
        TreeSet<Exact> places = new TreeSet<>(order());
        for (Map.Entry<String, Decision> entry : other.decisions().entrySet()) {
            Decision before = one.decisions().get(entry.getKey());
            if (before != null) {
                places.addAll(places(before.measured(), entry.getValue().measured(), first, second, second));
            }
        }
        return places.stream().map(place -> dial.snapped(place, up)).map(place -> place.equals(second) ? dial.next(second, up) : place)
                .filter(place -> isAhead(second, place) && !isBeyond(place)).findFirst();
    }

    /** The nearest first. */
    private Comparator<Exact> order() {
        return up ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }

    private boolean isAhead(Exact from, Exact place) {
        return up ? place.compareTo(from) > 0 : place.compareTo(from) < 0;
    }

    /** @param reference the place whose numbers are nearest to what is looked for: one of the two */
    private static List<Exact> places(List<Measured> one, List<Measured> other, Exact first, Exact second, Exact reference) {
        List<Exact> places = new ArrayList<>();
        for (int at = 0; at < Math.min(one.size(), other.size()); at++) {
            Exact moved = other.get(at).number().minus(one.get(at).number());
            Measured here = reference.equals(first) ? one.get(at) : other.get(at);
            if (!moved.isZero()) {
                here.edges().stream().map(edge -> edge.minus(here.number())).filter(away -> away.signum() * moved.signum() >= 0)
                        .min(Comparator.comparing(Exact::abs))
                        .ifPresent(away -> places.add(reference.plus(away.times(second.minus(first)).dividedBy(moved))));
            }
        }
        return places;
    }

    /** Where no number tells of an edge: ever farther, up to the end. */
    private Optional<Edge> leaps(Came here, Exact from, Exact end, int leaps) {
        Exact last = from;
        for (int leap = leaps; leap >= 0; leap--) {
            Exact place = dial.snapped(from.plus(end.minus(from).dividedBy(TWO.power(leap))), !up);
            if (isAhead(last, place)) {
                if (turning.isWall(turning.at(place))) {
                    return Optional.empty();
                }
                if (isOther(here, place)) {
                    return narrowed(here, last, place);
                }
                last = place;
            }
        }
        return Optional.empty();
    }

    /**
     * Closes in on an edge between a place where things are as they were and one where they are not, until the two are neighbours: by
     * turns where the numbers say, just before that, and halfway.
     */
    private Optional<Edge> narrowed(Came here, Exact from, Exact to) {
        Exact before = from;
        Exact at = to;
        for (int round = 0; !dial.next(before, up).equals(at) && isAhead(dial.next(before, up), at); round++) {
            Exact place = switch (round % 3) {
                case 0 -> crossing(before, at);
                case 1 -> dial.next(at, !up);
                default -> halfway(before, at);
            };
            if (turning.areAlike(here, turning.at(place))) {
                before = place;
            } else {
                at = place;
            }
        }
        return turning.isWall(turning.at(at)) ? Optional.empty() : Optional.of(new Edge(before, turning.at(before), at, turning.at(at)));
    }

    private Exact halfway(Exact before, Exact at) {
        return within(before, at, before.plus(at).dividedBy(TWO));
    }

    /** Where a number that decides otherwise at the two crosses its edge, if it goes straight. */
    private Exact crossing(Exact before, Exact at) {
        Came one = turning.at(before);
        Came other = turning.at(at);
        return other.unlike(one).stream()
                .flatMap(decided -> places(one.decisions().get(decided.key()).measured(), decided.measured(), before, at, before).stream())
                .map(place -> within(before, at, place)).min(order()).orElseGet(() -> halfway(before, at));
    }

    /** On the grain, and neither of the two. */
    private Exact within(Exact before, Exact at, Exact place) {
        Exact snapped = dial.snapped(place, up);
        Exact first = dial.next(before, up);
        Exact last = dial.next(at, !up);
        return !isAhead(before, snapped) ? first : !isAhead(snapped, at) ? last : snapped;
    }
}
