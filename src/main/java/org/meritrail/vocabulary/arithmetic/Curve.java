package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Given;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Quantity;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Step;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Turn;

/**
 * The straight line between the two points of a curve table around a quantity: ya + (yb − ya) × (x − xa) / (xb − xa), exact. The
 * table says what holds below its first and above its last point.
 */
public final class Curve {

    private record Point(TableRow row, Exact x, Amount y) {
    }

    private Curve() {
    }

    /** @param words the table's conditions in their order; they say which points hold */
    public static Quantity step(Turn turn, Quantity quantity, Given words) {
        List<Quantity> operands = new ArrayList<>(List.of(quantity));
        operands.addAll(words.quantities());
        return PerRecord.of(turn, operands, (steps, currency) -> LookUp.rows(turn.of(), steps.subList(0, 1),
                steps.subList(1, steps.size()), currency, rows -> PerRecord.amounts(steps.subList(0, 1),
                        amounts -> at(turn.of(), amounts.get(0), rows, currency))));
    }

    private static Step at(Line line, Amount quantity, List<TableRow> rows, String currency) {
        DecisionTable table = line.table();
        if (!LookUp.fits(table.curve().unit(), quantity)) {
            return Step.mistake("missing.unit-of-table", table.name(), line.name(), quantity);
        }
        List<Point> points = rows.stream()
                .map(row -> new Point(row, row.band().from(), (Amount) LookUp.inCurrency(row.results().get(0), currency)))
                .sorted(Comparator.comparing(Point::x)).toList();
        for (int at = 1; at < points.size(); at++) {
            if (points.get(at).x().equals(points.get(at - 1).x())) {
                return Step.mistake("missing.points-in-one-place", table.name(), points.get(at - 1).row().id(), points.get(at).row().id());
            }
        }
        return at(table, quantity, points, currency);
    }

    private static Step at(DecisionTable table, Amount quantity, List<Point> points, String currency) {
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        if (quantity.number().compareTo(first.x()) < 0) {
            return beyond(table, first, table.curve().below(), currency, Message.of("note.below-the-curve", table.name(), quantity));
        }
        if (quantity.number().compareTo(last.x()) > 0) {
            return beyond(table, last, table.curve().above(), currency, Message.of("note.above-the-curve", table.name(), quantity));
        }
        int right = 0;
        while (points.get(right).x().compareTo(quantity.number()) < 0) {
            right++;
        }
        Point to = points.get(right);
        return to.x().equals(quantity.number()) ? Step.of(to.y(), hit(table, to)) : between(table, quantity.number(), points.get(right - 1), to);
    }

    private static Step between(DecisionTable table, Exact x, Point from, Point to) {
        Exact share = x.minus(from.x()).dividedBy(to.x().minus(from.x()));
        Exact rise = to.y().number().minus(from.y().number());
        return Step.of(to.y().with(from.y().number().plus(rise.times(share))), hit(table, from), hit(table, to));
    }

    /** @param instead null where the last point holds on */
    private static Step beyond(DecisionTable table, Point end, Result instead, String currency, Message note) {
        return instead == null ? Step.of(end.y(), hit(table, end), new Evidence.Noted(note))
                : Step.of(LookUp.inCurrency(instead, currency), new Evidence.Noted(note));
    }

    private static Evidence hit(DecisionTable table, Point point) {
        return new Evidence.RowHit(table.name(), point.row(), point.y());
    }
}
