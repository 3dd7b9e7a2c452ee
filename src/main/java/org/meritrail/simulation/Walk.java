package org.meritrail.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.meritrail.vocabulary.Absence;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.YesNo;

/**
 * The figures that some figures come from, each after those it comes from itself. Followed is only what counted: of a line with a gate
 * the gate and the way it let through, of one with something for what is missing that only where it was missing.
 */
final class Walk {

    /** @param ready whether what it comes from has been told already */
    private record Stop(Figure figure, boolean ready) {
    }

    private final Quantities all;
    private final Predicate<Figure> followed;
    private final Set<Figure> seen = new HashSet<>();
    private final List<Figure> told = new ArrayList<>();

    private Walk(Quantities all, Predicate<Figure> followed) {
        this.all = all;
        this.followed = followed;
    }

    /** @param followed which figures are to be told and gone below */
    static List<Figure> from(Collection<Figure> ends, Quantities all, Predicate<Figure> followed) {
        Walk walk = new Walk(all, followed);
        ends.forEach(walk::go);
        return walk.told;
    }

    /** Without recursion, since a balance goes back over thousands of records. */
    private void go(Figure end) {
        Deque<Stop> ahead = new ArrayDeque<>(List.of(new Stop(end, false)));
        while (!ahead.isEmpty()) {
            Stop stop = ahead.pop();
            if (stop.ready()) {
                told.add(stop.figure());
            } else if (followed.test(stop.figure()) && seen.add(stop.figure())) {
                ahead.push(new Stop(stop.figure(), true));
                List<Figure> below = below(stop.figure());
                for (int at = below.size() - 1; at >= 0; at--) {
                    ahead.push(new Stop(below.get(at), false));
                }
            }
        }
    }

    private List<Figure> below(Figure figure) {
        List<Figure> below = new ArrayList<>();
        List<Quantity> operands = counting(figure);
        for (int index = 0; index < operands.size(); index++) {
            Quantity operand = operands.get(index);
            IntStream positions = couldTakeOthers(figure, index) ? IntStream.range(0, operand.steps().size()) : IntStream.of(figure.positionsIn(operand));
            positions.mapToObj(at -> new Figure(operand, at)).filter(followed).forEach(below::add);
        }
        return below;
    }

    /** Whether records could count that were passed over, or the other way round: by a condition, or since something was missing. */
    private static boolean couldTakeOthers(Figure figure, int operand) {
        return figure.word() instanceof Line line && (line.operation() == Operation.COLLECT && operand == 1
                || (line.operation() == Operation.COLLECT || line.operation() == Operation.ROLL_UP) && line.absence() != Absence.STOPS);
    }

    private List<Quantity> counting(Figure figure) {
        List<Quantity> operands = figure.quantity().reads().stream().map(all::get).toList();
        Operation operation = figure.word() instanceof Line line ? line.operation() : null;
        if (operation == Operation.ONLY_WHEN) {
            Result gate = result(figure, operands.get(1));
            return gate.equals(YesNo.YES) ? operands.subList(0, 2) : gate.isMissing() ? operands.subList(1, 2) : operands.subList(1, 3);
        }
        return operation == Operation.IF_MISSING && !result(figure, operands.get(0)).isMissing() ? operands.subList(0, 1) : operands;
    }

    private static Result result(Figure figure, Quantity operand) {
        return operand.stepFor(figure.quantity().scope(), figure.position()).result();
    }
}
