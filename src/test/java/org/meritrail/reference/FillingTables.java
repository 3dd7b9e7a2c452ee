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
import org.meritrail.reference.Sketch.Shape;
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
        Arbitrary<List<Column>> columns = Arbitraries.of(COMPARISONS[0], COMPARISONS[0], COMPARISONS[1], COMPARISONS[2]).map(this::columns);
        return Combinators.combine(settings(), columns, rows())
                .as((above, headings, rows) -> new RefTable(sketch.name(), above, headings, rows));
    }

    private Arbitrary<Map<String, Object>> settings() {
        boolean tiers = is(Shape.TIERS) || is(Shape.TIERS_BY_RESULT);
        Arbitrary<Object> value = Amounts.of(sketch.result()).map(result -> result);
        boolean mayBeValue = !tiers && (sketch.result().isNumber() || sketch.result() == Kind.DATE);
        Arbitrary<Object> words = tiers ? Arbitraries.of("stop", "nothing due") : Arbitraries.of("stop", "nothing due", "missing");
        Arbitrary<Object> ifNoRow = mayBeValue ? Arbitraries.oneOf(words, value) : words;
        Arbitrary<Object> hitPolicy = tiers || is(Shape.CURVE) ? Arbitraries.just("UNIQUE")
                : sketch.result().isNumber() && is(Shape.LIST) ? Arbitraries.of("UNIQUE", "FIRST", "SUM", "LARGEST", "SMALLEST") : Arbitraries.of("UNIQUE", "FIRST");
        Arbitrary<Object> beyond = is(Shape.CURVE) ? Arbitraries.oneOf(Arbitraries.of("hold", "nothing due"), value) : Arbitraries.just("");
        return Combinators.combine(ifNoRow.injectNull(0.5), hitPolicy.injectNull(0.3), beyond.injectNull(0.3), beyond.injectNull(0.3)).as(this::settings);
    }

    private Map<String, Object> settings(Object ifNoRow, Object hitPolicy, Object below, Object above) {
        Map<String, Object> settings = new LinkedHashMap<>();
        if (sketch.basis() != null) {
            settings.put(RefTable.EDGES_IN_PERCENT_OF, sketch.basis());
        }
        if (is(Shape.TIERS_BY_RESULT)) {
            settings.put(RefTable.EDGES_IN, "result");
        }
        if (is(Shape.MATRIX)) {
            settings.put("layout", "matrix");
            settings.put(RefTable.ACROSS, across().name());
        }
        put(settings, RefTable.IF_NO_ROW, ifNoRow);
        put(settings, "hit policy", hitPolicy);
        if (is(Shape.CURVE)) {
            put(settings, RefTable.BELOW, below);
            put(settings, RefTable.ABOVE, above);
        }
        return settings;
    }

    private static void put(Map<String, Object> settings, String name, Object what) {
        if (what != null) {
            settings.put(name, what);
        }
    }

    private boolean is(Shape shape) {
        return sketch.shape() == shape;
    }

    private Word across() {
        return sketch.conditions().get(sketch.conditions().size() - 1);
    }

    private List<Column> columns(String[] compares) {
        List<Column> columns = new ArrayList<>();
        sketch.conditions().forEach(word -> columns.addAll(columns(word.name(), word.kind(), word.kind().unit, compares)));
        if (is(Shape.RATES)) {
            columns.add(new Column(RefTable.FROM_CURRENCY, "equals", "text"));
            columns.add(new Column(RefTable.TO_CURRENCY, "equals", "text"));
        }
        if (is(Shape.CURVE)) {
            columns.add(new Column(RefTable.POINT, "at", sketch.tier().unit));
        } else if (sketch.tier() != null) {
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
        return sketch.tier() != null && !is(Shape.CURVE) && sketch.result() == Kind.MONEY ? RefUnits.PAY_CURRENCY : sketch.result().unit;
    }

    private Arbitrary<List<Row>> rows() {
        Arbitrary<List<List<List<RefResult>>>> cells = sketch.conditions().isEmpty() ? rungs() : is(Shape.MATRIX) ? crossed()
                : ladder(sketch.conditions().get(0).kind()).flatMap(this::beside);
        return cells.map(rows -> IntStream.range(0, rows.size()).mapToObj(at -> new Row("R-" + (at + 1), rows.get(at))).toList());
    }

    /** To each row of the first condition what the others say, and what it gives. */
    private Arbitrary<List<List<List<RefResult>>>> beside(List<List<List<RefResult>>> first) {
        List<Arbitrary<List<List<List<RefResult>>>>> all = first.stream().map(cells -> others().flatMap(other -> rungs().map(rungs ->
                rungs.stream().map(rung -> joined(joined(cells, other), rung)).toList()))).toList();
        return Combinators.combine(all).as(groups -> groups.stream().flatMap(List::stream).toList());
    }

    /** A cell for each value of the first condition and each of the other. */
    private Arbitrary<List<List<List<RefResult>>>> crossed() {
        return Combinators.combine(ladder(sketch.conditions().get(0).kind()), ladder(across().kind())).as((down, across) ->
                down.stream().flatMap(first -> across.stream().map(second -> joined(first, second))).toList()).flatMap(cells ->
                Amounts.of(sketch.result()).list().ofSize(cells.size()).map(results -> IntStream.range(0, cells.size())
                        .mapToObj(at -> joined(cells.get(at), List.of(List.of(results.get(at))))).toList()));
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
        return switch (sketch.shape()) {
            case LIST, MATRIX -> Amounts.of(sketch.result()).map(result -> List.of(List.of(List.of(result))));
            case RATES -> Arbitraries.of("0.9", "1.1", "0.857").list().ofSize(2).map(FillingTables::rates);
            case CURVE -> Combinators.combine(Amounts.edges(sketch.tier(), 1, 4), Amounts.of(sketch.result()).list().ofSize(4)).as(FillingTables::points);
            case TIERS -> Combinators.combine(Amounts.tierEdges(edgeKind()), Amounts.rates(sketch.result()).list().ofSize(5), faults()).as(this::tiers);
            case TIERS_BY_RESULT -> Combinators.combine(Amounts.tierEdges(edgeKind()), Amounts.risingRates(sketch.result()).list().ofSize(5), faults()).as(this::tiers);
        };
    }

    private static Arbitrary<Integer> faults() {
        return Arbitraries.integers().between(0, 11);
    }

    private static List<List<List<RefResult>>> rates(List<String> rates) {
        return List.of(List.of(List.of(new Text("USD")), List.of(new Text("EUR")), List.of(Num.of(rates.get(0), RefUnits.NUMBER))),
                List.of(List.of(new Text("EUR")), List.of(new Text("USD")), List.of(Num.of(rates.get(1), RefUnits.NUMBER))));
    }

    private static List<List<List<RefResult>>> points(List<RefResult> at, List<RefResult> gives) {
        return IntStream.range(0, at.size()).mapToObj(point -> List.of(List.of(at.get(point)), List.of(gives.get(point)))).toList();
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
            if (lost > 10) {
                left.set(0, left.get(0).stream().map(cell -> OPEN).toList());
            }
            return left.stream().distinct().toList();
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
