package org.meritrail.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.meritrail.reference.RefResult.Answer;
import org.meritrail.reference.RefResult.Num;
import org.meritrail.reference.RefResult.Text;
import org.meritrail.reference.RefTable.Column;
import org.meritrail.reference.RefTable.Row;
import org.meritrail.reference.Sketch.TableSketch;
import org.meritrail.reference.Sketch.Word;

/** The rows of a sketched table: mostly whole ladders of bands, now and then with a rung that is lost or two that overlap. */
final class FillingTables {

    private static final String[][] COMPARISONS = {{"from", "below"}, {"above", "up to"}, {"from", "up to"}};
    private static final List<RefResult> OPEN = List.of();

    private final TableSketch sketch;

    private FillingTables(TableSketch sketch) {
        this.sketch = sketch;
    }

    static Arbitrary<RefTable> of(TableSketch sketch) {
        return new FillingTables(sketch).table();
    }

    private Arbitrary<RefTable> table() {
        Arbitrary<Map<String, String>> settings = Combinators.combine(Arbitraries.of(false, false, true), Arbitraries.of(false, true)).as(this::settings);
        Arbitrary<List<Column>> columns = Arbitraries.of(COMPARISONS[0], COMPARISONS[0], COMPARISONS[1], COMPARISONS[2]).map(this::columns);
        return Combinators.combine(settings, columns, rows())
                .as((above, headings, rows) -> new RefTable(sketch.name(), above, headings, rows));
    }

    private Map<String, String> settings(boolean nothingDue, boolean first) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (sketch.basis() != null) {
            settings.put(RefTable.EDGES_IN_PERCENT_OF, sketch.basis());
        }
        if (first && sketch.tier() == null) {
            settings.put("hit policy", "FIRST");
        }
        if (nothingDue) {
            settings.put("if no row", "nothing due");
        }
        return settings;
    }

    private List<Column> columns(String[] compares) {
        List<Column> columns = new ArrayList<>();
        sketch.conditions().forEach(word -> columns.addAll(columns(word.name(), word.kind(), word.kind().unit, compares)));
        if (sketch.tier() != null) {
            // tiers that include both edges would overlap at each
            columns.addAll(columns(RefTable.TIER, sketch.tier(), edgeKind().unit, compares[0].equals("above") ? COMPARISONS[1] : COMPARISONS[0]));
        }
        columns.add(new Column("gives", "result", resultUnit()));
        return columns;
    }

    private static List<Column> columns(String word, Kind kind, String unit, String[] compares) {
        return kind.isOrdered()
                ? List.of(new Column(word, compares[0], unit), new Column(word, compares[1], unit))
                : List.of(new Column(word, "one of", unit));
    }

    private Kind edgeKind() {
        return sketch.basis() == null ? sketch.tier() : Kind.PERCENT;
    }

    private String resultUnit() {
        return sketch.tier() != null && sketch.result() == Kind.MONEY ? RefUnits.PAY_CURRENCY : sketch.result().unit;
    }

    private Arbitrary<List<Row>> rows() {
        Arbitrary<List<List<List<RefResult>>>> cells = sketch.conditions().isEmpty() ? rungs()
                : ladder(sketch.conditions().get(0).kind()).flatMap(this::beside);
        return cells.map(rows -> IntStream.range(0, rows.size()).mapToObj(at -> new Row("R-" + (at + 1), rows.get(at))).toList());
    }

    /** To each row of the first condition what the others say, and what it gives. */
    private Arbitrary<List<List<List<RefResult>>>> beside(List<List<List<RefResult>>> first) {
        List<Arbitrary<List<List<List<RefResult>>>>> all = first.stream().map(cells -> others().flatMap(other -> rungs().map(rungs ->
                rungs.stream().map(rung -> joined(joined(cells, other), rung)).toList()))).toList();
        return Combinators.combine(all).as(groups -> groups.stream().flatMap(List::stream).toList());
    }

    private static List<List<RefResult>> joined(List<List<RefResult>> some, List<List<RefResult>> more) {
        List<List<RefResult>> joined = new ArrayList<>(some);
        joined.addAll(more);
        return joined;
    }

    private Arbitrary<List<List<RefResult>>> others() {
        List<Word> others = sketch.conditions().subList(1, sketch.conditions().size());
        return Combinators.combine(others.stream().map(word -> other(word.kind())).toList())
                .as(cells -> cells.stream().flatMap(List::stream).toList());
    }

    private static Arbitrary<List<List<RefResult>>> other(Kind kind) {
        List<List<RefResult>> any = kind.isOrdered() ? List.of(OPEN, OPEN) : List.of(OPEN);
        return Arbitraries.of(true, true, false).flatMap(holds -> holds ? Arbitraries.just(any)
                : ladder(kind).map(rows -> rows.isEmpty() ? any : rows.get(0)));
    }

    /** What a row of the conditions is followed by: one result, or tiers with a rate each. */
    private Arbitrary<List<List<List<RefResult>>>> rungs() {
        if (sketch.tier() == null) {
            return Amounts.of(sketch.result()).map(result -> List.of(List.of(List.of(result))));
        }
        Arbitrary<List<RefResult>> rates = Amounts.rates(sketch.result()).list().ofSize(4);
        return Combinators.combine(Amounts.tierEdges(edgeKind()), rates, Arbitraries.integers().between(0, 11)).as(this::tiers);
    }

    private List<List<List<RefResult>>> tiers(List<RefResult> edges, List<RefResult> rates, int fault) {
        Num start = Num.of(fault == 1 ? "-1" : "0", edgeKind().unit);
        List<List<List<RefResult>>> tiers = new ArrayList<>();
        for (int at = 0; at <= edges.size(); at++) {
            RefResult lower = at == 0 || fault == 2 ? start : edges.get(at - 1);
            List<RefResult> upper = at == edges.size() ? OPEN : List.of(edges.get(at));
            tiers.add(List.of(List.of(lower), upper, List.of(rates.get(at))));
        }
        if (fault >= 3 && fault <= 5 && tiers.size() > 1) {
            tiers.remove((fault - 3) % tiers.size());
        }
        if (fault == 6 && tiers.size() > 1) {
            tiers.remove(tiers.size() - 1);
        }
        return tiers;
    }

    /** Cells that together hold for every value of a kind, each for others. */
    private static Arbitrary<List<List<List<RefResult>>>> ladder(Kind kind) {
        Arbitrary<List<List<List<RefResult>>>> whole = kind.isOrdered() ? Amounts.edges(kind, 1, 3).map(FillingTables::bands) : Arbitraries.of(listed(kind));
        return Combinators.combine(whole, Arbitraries.integers().between(0, 12)).as((rows, lost) -> {
            List<List<List<RefResult>>> left = new ArrayList<>(rows);
            if (lost > 0 && lost <= left.size() && left.size() > 1) {
                left.remove(lost - 1);
            }
            return left;
        });
    }

    private static List<List<List<RefResult>>> bands(List<RefResult> edges) {
        List<List<List<RefResult>>> bands = new ArrayList<>();
        for (int at = 0; at <= edges.size(); at++) {
            bands.add(List.of(at == 0 ? OPEN : List.of(edges.get(at - 1)), at == edges.size() ? OPEN : List.of(edges.get(at))));
        }
        return bands;
    }

    private static List<List<List<List<RefResult>>>> listed(Kind kind) {
        if (kind == Kind.ANSWER) {
            return List.of(List.of(List.of(List.of(new Answer(true))), List.of(List.of(new Answer(false)))));
        }
        RefResult north = new Text("North");
        RefResult south = new Text("South");
        RefResult east = new Text("East");
        return List.of(List.of(List.of(List.of(north)), List.of(List.of(south, east))),
                List.of(List.of(List.of(north)), List.of(List.of(south)), List.of(OPEN)));
    }
}
