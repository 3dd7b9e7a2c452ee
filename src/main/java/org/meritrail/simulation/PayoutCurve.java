package org.meritrail.simulation;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.meritrail.explanation.Fact;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;

/**
 * What a participant's pay, or one line, comes to over all values of one field: the ends, both sides of each place where things come out
 * in another kind, and what lies between where it does not go straight. The JSON form is published as {@code docs/schemas/curve-1.json}.
 *
 * @param schema      {@value #SCHEMA}
 * @param policy      fingerprint of the policy
 * @param of          the line that is asked about; null for the whole pay
 * @param input       the field and what it holds
 * @param points      rising; one of them is how things are
 * @param complete    false if there were more places than a curve is looked through for
 * @param evaluations how many it took
 */
public record PayoutCurve(String schema, String participant, String name, String period, String policy, String of, Change.Source input,
                          List<Point> points, boolean complete, int evaluations) {

    public static final String SCHEMA = "meritrail/curve/1";

    private static final int MOST_EDGES = 100;
    private static final int MOST_HALVINGS = 5;
    private static final Exact TWO = Exact.of(2);
    /** How far from straight is taken for rounding: a thousandth of the rise, or two coins. */
    private static final Exact BENT = Exact.of("0.001");
    private static final Exact COIN = Exact.of("0.02");

    /**
     * @param kind     end, now, before (the last place of its kind), from (the first of another) or between
     * @param at       what the field holds
     * @param standing due, nothing-due or withheld; null where a line is asked about
     * @param result   what comes out
     * @param turned   of a point that is the first of another kind: what came out otherwise
     */
    public record Point(String kind, Fact at, String standing, Fact result, List<Turned> turned) {
    }

    /**
     * @param of   name of the line that is asked about; empty for the whole pay
     * @param from where to begin, as written in a data file; empty for zero; of a number below zero for ten times what there is, of a day for a year before
     * @param to   where to end; empty for twice what there is, of scores and percentages no more than the largest in the column; of a day for a year after
     * @throws UnableToSimulate if something of that is not there, or the field holds no number or day
     */
    public static PayoutCurve of(Situation situation, String of, Place place, String from, String to) {
        Asking asking = new Asking(situation, of);
        Field field = asking.at(place);
        Dial dial = Dial.of(field, situation).orElseThrow(() -> new UnableToSimulate("simulation.no-curve", place.column()));
        Exact first = from.isEmpty() ? dial.least() : Condition.ordinal(Written.read(from, field));
        Exact last = to.isEmpty() ? dial.middle() : Condition.ordinal(Written.read(to, field));
        if (first.compareTo(last) >= 0) {
            throw new UnableToSimulate("simulation.no-range", dial.value(first), dial.value(last));
        }
        Drawing drawing = new Drawing(situation, new Turning(asking.tries(), dial, Came::isLike, came -> false));
        boolean complete = drawing.draw(first, last);
        return new PayoutCurve(SCHEMA, situation.participant(), asking.tries().name(), situation.period().name(), situation.policy().fingerprint().hex(),
                of.isEmpty() ? null : of, Change.Source.of(field), List.copyOf(drawing.points.values()), complete, asking.tries().done());
    }

    /** A curve while it is being looked through. */
    private static final class Drawing {

        private final Situation situation;
        private final Turning turning;
        private final Dial dial;
        private final TreeMap<Exact, Point> points = new TreeMap<>();

        private Drawing(Situation situation, Turning turning) {
            this.situation = situation;
            this.turning = turning;
            this.dial = turning.dial();
        }

        /** Whether it came to the end. */
        private boolean draw(Exact first, Exact last) {
            add("end", first);
            Exact from = first;
            for (int edges = 0; edges < MOST_EDGES; edges++) {
                Optional<Edge> edge = EdgeSearch.next(turning, from, true, last);
                Exact to = edge.map(Edge::before).orElse(last);
                fill(from, to, MOST_HALVINGS);
                if (edge.isEmpty()) {
                    finish(first, last);
                    return true;
                }
                add("before", to);
                points.put(edge.get().at(), point("from", edge.get().at(), edge.get().turned()));
                from = edge.get().at();
            }
            finish(first, from);
            return false;
        }

        private void finish(Exact first, Exact last) {
            add("end", last);
            if (dial.start().compareTo(first) > 0 && dial.start().compareTo(last) < 0) {
                add("now", dial.start());
            }
        }

        private void add(String kind, Exact place) {
            points.putIfAbsent(place, point(kind, place, List.of()));
        }

        private Point point(String kind, Exact place, List<Turned> turned) {
            Came came = turning.at(place);
            return new Point(kind, Fact.of(dial.value(place)), came.standing().isEmpty() ? null : came.standing(), situation.told(came.result()), turned);
        }

        /** Halves what does not go straight, to within a coin, a few times. */
        private void fill(Exact from, Exact to, int halvings) {
            Exact middle = dial.snapped(from.plus(to).dividedBy(TWO), true);
            if (halvings > 0 && middle.compareTo(from) > 0 && middle.compareTo(to) < 0 && isBent(from, middle, to)) {
                fill(from, middle, halvings - 1);
                add("between", middle);
                fill(middle, to, halvings - 1);
            }
        }

        private boolean isBent(Exact from, Exact middle, Exact to) {
            Optional<Exact> first = number(from);
            Optional<Exact> last = number(to);
            Optional<Exact> between = number(middle);
            if (first.isEmpty() || last.isEmpty() || between.isEmpty()) {
                return false;
            }
            Exact share = middle.minus(from).dividedBy(to.minus(from));
            Exact straight = first.get().plus(last.get().minus(first.get()).times(share));
            Exact bearable = last.get().minus(first.get()).abs().times(BENT).max(COIN);
            return between.get().minus(straight).abs().compareTo(bearable) > 0;
        }

        private Optional<Exact> number(Exact place) {
            return turning.at(place).result() instanceof Amount amount ? Optional.of(amount.number()) : Optional.empty();
        }
    }
}
