package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.meritrail.kernel.Exact;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Value;

/**
 * A part of one column of a table within which the same rows hold: an edge (odd places) or the open space below or above one.
 *
 * @param rows  those whose other conditions hold
 * @param edges of all these rows, rising
 * @param like  a value of the column, whose unit it has
 */
record Stretch(DecisionTable table, int column, List<TableRow> rows, List<Exact> edges, Amount like, int place) {

    private static final Exact TWO = Exact.of(2);

    static Stretch of(DecisionTable table, List<Value> values, int column) {
        List<TableRow> rows = table.rows().stream().filter(row -> holdsElsewhere(row, values, column)).toList();
        TreeSet<Exact> edges = new TreeSet<>();
        rows.forEach(row -> edges.addAll(edges(row.conditions().get(column))));
        return new Stretch(table, column, rows, List.copyOf(edges), (Amount) values.get(column), 0);
    }

    private static boolean holdsElsewhere(TableRow row, List<Value> values, int column) {
        return IntStream.range(0, values.size()).allMatch(at -> at == column || row.conditions().get(at).holdsFor(values.get(at)));
    }

    private static List<Exact> edges(Condition condition) {
        return condition.fold(any -> List.of(),
                oneOf -> oneOf.values().stream().map(Condition::ordinal).toList(),
                between -> {
                    List<Exact> edges = new ArrayList<>(2);
                    Collections.addAll(edges, between.from(), between.to());
                    edges.removeIf(edge -> edge == null);
                    return edges;
                });
    }

    Stretch at(Exact number) {
        int found = Collections.binarySearch(edges, number);
        return at(found >= 0 ? 2 * found + 1 : 2 * (-found - 1));
    }

    /** Null past the last. */
    Stretch next(boolean above) {
        int next = above ? place + 1 : place - 1;
        return next < 0 || next > 2 * edges.size() ? null : at(next);
    }

    private Stretch at(int other) {
        return new Stretch(table, column, rows, edges, like, other);
    }

    boolean isPoint() {
        return place % 2 == 1;
    }

    /** Where it begins for whoever comes from below, or, going down, from above. */
    Exact edge(boolean fromBelow) {
        return edges.get(isPoint() ? place / 2 : fromBelow ? place / 2 - 1 : place / 2);
    }

    /** The row that holds; empty where none does, or several of which only one may. */
    Optional<TableRow> row() {
        Value sample = like.with(sample());
        List<TableRow> hold = rows.stream().filter(row -> row.conditions().get(column).holdsFor(sample)).toList();
        return hold.size() > 1 && table.hitPolicy() == HitPolicy.UNIQUE ? Optional.empty() : hold.stream().findFirst();
    }

    private Exact sample() {
        if (edges.isEmpty()) {
            return like.number();
        }
        if (isPoint()) {
            return edges.get(place / 2);
        }
        boolean first = place == 0;
        boolean last = place == 2 * edges.size();
        return first ? edges.get(0).minus(Exact.ONE) : last ? edges.get(edges.size() - 1).plus(Exact.ONE)
                : edges.get(place / 2 - 1).plus(edges.get(place / 2)).dividedBy(TWO);
    }
}
