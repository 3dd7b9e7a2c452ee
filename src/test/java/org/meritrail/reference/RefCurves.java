package org.meritrail.reference;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.meritrail.reference.RefResult.Num;
import org.meritrail.reference.RefResult.Without;
import org.meritrail.reference.RefTable.Column;
import org.meritrail.reference.RefTable.Row;

/** Reads a curve at a quantity. */
final class RefCurves {

    private final Reference reference;
    private final RefTables tables;

    RefCurves(Reference reference, RefTables tables) {
        this.reference = reference;
        this.tables = tables;
    }

    private record Point(Num x, Num y) {
    }

    RefResult result(RefLine line, RefRecord record) {
        RefResult of = reference.read(line.word("of"), record);
        RefTable table = tables.table(line);
        return tables.rows(table, record, List.of(of), rows -> at(table, (Num) of, record, rows));
    }

    private static RefResult at(RefTable table, Num x, RefRecord record, List<Row> rows) {
        Column at = table.columns().stream().filter(Column::isPoint).findFirst().orElseThrow();
        List<Point> points = rows.stream().map(row -> point(table, row, record)).sorted(Comparator.comparing(Point::x, Num::order)).toList();
        boolean twice = IntStream.range(1, points.size()).anyMatch(here -> points.get(here).x().order(points.get(here - 1).x()) == 0);
        if (!RefUnits.fitsColumn(at.unit(), x) || twice) {
            return Without.MISTAKE;
        }
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        if (x.order(first.x()) < 0) {
            return beyond(table.settings().get(RefTable.BELOW), first, record);
        }
        return x.order(last.x()) > 0 ? beyond(table.settings().get(RefTable.ABOVE), last, record) : between(x, points);
    }

    private static Point point(RefTable table, Row row, RefRecord record) {
        int x = table.position(Column::isPoint);
        int y = table.position(Column::isResult);
        return new Point((Num) row.cells().get(x).get(0), (Num) RefTables.inPay(row.cells().get(y).get(0), record));
    }

    private static RefResult beyond(Object setting, Point end, RefRecord record) {
        if (setting instanceof RefResult value) {
            return RefTables.inPay(value, record);
        }
        return "nothing due".equals(setting) ? Without.NOTHING_DUE : end.y();
    }

    private static RefResult between(Num x, List<Point> points) {
        Point left = points.stream().filter(point -> point.x().order(x) <= 0).reduce((lower, higher) -> higher).orElseThrow();
        Point right = points.stream().filter(point -> point.x().order(x) >= 0).findFirst().orElseThrow();
        if (left.equals(right)) {
            return left.y();
        }
        BigFraction share = x.number().subtract(left.x().number()).divide(right.x().number().subtract(left.x().number()));
        return left.y().with(left.y().number().add(right.y().number().subtract(left.y().number()).multiply(share)));
    }
}
