package org.meritrail.vocabulary.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.Quantities;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Value;

/** What a look-up would have come to, had the number that decided it been larger or smaller and all else the same. */
public final class Neighbours {

    /** All rows are tried; a larger table is one of products or places, in which nobody asks for the next row. */
    private static final int MOST_ROWS = 1000;

    private final Line line;
    private final DecisionTable table;
    private final List<Value> values;
    private final String currency;

    private Neighbours(Consulted consulted) {
        this.line = consulted.line();
        this.table = line.table();
        this.values = consulted.values();
        this.currency = consulted.currency();
    }

    /**
     * The nearest row above and below that says something else. None where no row was looked up, where several rows count together, or
     * where a change of more than one number would do.
     *
     * @param all what the words came to that the figure was looked up for
     */
    public static List<Neighbour> of(Figure figure, Quantities all) {
        if (figure.word() instanceof Line line && (line.operation() == Operation.IF_MISSING || line.operation() == Operation.ONLY_WHEN)) {
            return of(new Figure(all.get(figure.quantity().reads().get(0)), figure.position()), all);
        }
        return Consulted.of(figure, all).filter(Neighbours::oneRowDecided).map(consulted -> new Neighbours(consulted).nearest()).orElse(List.of());
    }

    private static boolean oneRowDecided(Consulted consulted) {
        DecisionTable table = consulted.line().table();
        boolean one = table.hitPolicy() == HitPolicy.UNIQUE || table.hitPolicy() == HitPolicy.FIRST;
        return consulted.line().operation() == Operation.LOOK_UP && one && table.rows().size() <= MOST_ROWS && consulted.held().size() == 1;
    }

    private List<Neighbour> nearest() {
        List<List<Neighbour>> byColumn = IntStream.range(0, values.size()).mapToObj(this::along).filter(some -> !some.isEmpty()).toList();
        return byColumn.size() == 1 ? byColumn.get(0) : List.of();
    }

    private List<Neighbour> along(int column) {
        if (!(values.get(column) instanceof Amount number)) {
            return List.of();
        }
        Stretch here = Stretch.of(table, values, column).at(number.number());
        Optional<TableRow> held = here.row();
        List<Neighbour> found = new ArrayList<>(2);
        for (boolean above : new boolean[] {true, false}) {
            Stretch next = here.next(above);
            while (next != null && next.row().filter(row -> !gives(row).equals(gives(held.orElseThrow()))).isEmpty()) {
                next = next.next(above);
            }
            if (next != null) {
                found.add(neighbour(column, number, next, above));
            }
        }
        return found;
    }

    private Result gives(TableRow row) {
        return LookUp.inCurrency(row.results().get(line.column()), currency);
    }

    private Neighbour neighbour(int column, Amount number, Stretch stretch, boolean above) {
        TableRow row = stretch.row().orElseThrow();
        Amount shown = (Amount) LookUp.inCurrency(number, currency);
        Amount edge = shown.with(stretch.edge(above));
        return new Neighbour(above, table.conditions().get(column).name(), shown, row, gives(row), edge, stretch.isPoint(),
                edge.number().minus(shown.number()).abs());
    }
}
