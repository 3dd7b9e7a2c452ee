package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.Value;

/** The rows above a table's headings that say how it is read: a name in the first column, what it is in the second. */
final class TableSettings {

    static final List<String> KEYS = List.of("purpose", "hit-policy", "if-no-row", "edges-in-percent-of", "edges-in", "below-the-first-point",
            "above-the-last-point", "layout", "across");
    static final List<String> OF_TIERS = List.of("edges-in-percent-of", "edges-in");
    static final List<String> OF_CURVES = List.of("below-the-first-point", "above-the-last-point");

    private static final Words NAMES = Words.of("setting.", KEYS);
    private static final Words HIT_POLICIES = Words.of("hit-policy.", List.of("unique", "first", "sum", "largest", "smallest"));
    private static final Words NO_ROW = Words.of("if-no-row.", List.of("stop", "nothing-due", "missing"));
    private static final Words STOP_OR_NOTHING = Words.of("if-no-row.", List.of("stop", "nothing-due"));
    private static final Words BEYOND = Words.of("beyond.", List.of("hold", "nothing-due"));
    private static final Words EDGES_IN = Words.of("edges-in.", List.of("result"));
    private static final Words LAYOUTS = Words.of("layout.", List.of("list", "matrix"));

    private final String table;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, Cell> names = new LinkedHashMap<>();
    private final Findings findings;

    private TableSettings(String table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    static TableSettings read(Grid grid, int headings, Findings findings) {
        TableSettings settings = new TableSettings(grid.sheet(), findings);
        grid.rows().headMap(headings).forEach((row, cells) ->
                settings.read(cells.firstEntry().getValue(), grid.cell(row, cells.firstKey() + 1), cells.tailMap(cells.firstKey() + 2)));
        return settings;
    }

    /** A name alone is a title; with something beside it, it must be the name of a setting, which has one value. */
    private void read(Cell name, Cell beside, Map<Integer, Cell> further) {
        Optional<String> key = CellText.optional(name, findings).flatMap(NAMES::key);
        key.ifPresent(setting -> {
            if (cells.putIfAbsent(setting, beside) != null) {
                findings.add(FindingCode.HEADING_TWICE, name.place(), name.shown(), name.shown());
            }
            names.putIfAbsent(setting, name);
            further.values().forEach(cell -> findings.add(FindingCode.BESIDE_THE_TABLE, cell.place(), cell.shown()));
        });
        if (key.isEmpty() && !beside.isBlank()) {
            NAMES.tellUnknown(name, findings);
        }
    }

    /** What stands beside a setting that this kind of table does not read would silently have no effect. */
    void refuse(List<String> keys) {
        Words others = Words.of("setting.", KEYS.stream().filter(key -> !keys.contains(key)).toList());
        keys.stream().filter(names::containsKey).map(names::get).forEach(name -> others.tellUnknown(name, findings));
    }

    /** Tiers or points that hold together would pay twice or depend on their order, so that only UNIQUE makes sense for them. */
    void requireUnique() {
        if (hitPolicy() != HitPolicy.UNIQUE) {
            Words.of("hit-policy.", List.of("unique")).tellUnknown(cells.get("hit-policy"), findings);
        }
    }

    HitPolicy hitPolicy() {
        return word("hit-policy", HIT_POLICIES).map(key -> HitPolicy.valueOf(key.toUpperCase(Locale.ROOT))).orElse(HitPolicy.UNIQUE);
    }

    /** For rows that hold together, which only numbers can be brought together of. */
    boolean bringsTogether() {
        return hitPolicy() == HitPolicy.SUM || hitPolicy() == HitPolicy.LARGEST || hitPolicy() == HitPolicy.SMALLEST;
    }

    /**
     * By result column; empty if no row is a mistake, which it is unless the workbook says otherwise.
     *
     * @param results their types; a value must fit all of them
     * @param tiers   whether the part that lies in no tier is meant, which either stops or earns nothing
     */
    List<Result> ifNoRow(List<ValueType> results, boolean tiers) {
        Cell cell = cells.get("if-no-row");
        if (cell == null) {
            return List.of();
        }
        boolean value = !tiers && !(cell.content() instanceof Cell.Text text && (NO_ROW.key(text.shown()).isPresent()
                || results.stream().allMatch(ValueType::isOrdered)));
        if (value) {
            return values(cell, results);
        }
        Optional<String> key = word("if-no-row", tiers ? STOP_OR_NOTHING : NO_ROW);
        return key.filter(known -> !known.equals("stop")).map(known -> known.equals("missing")
                ? new Result.Missing(Message.of("missing.stated-by-table", table), true)
                : new Result.NothingDue(Message.of("nothing-due.no-row", table)))
                .map(result -> Collections.<Result>nCopies(results.size(), result)).orElse(List.of());
    }

    private List<Result> values(Cell cell, List<ValueType> results) {
        List<Result> values = new ArrayList<>();
        for (ValueType type : results) {
            Optional<Value> value = CellValue.required(cell, type, findings);
            if (value.isEmpty()) {
                return List.of();
            }
            values.add(value.get());
        }
        return values;
    }

    /**
     * What holds beyond one end of a curve; null where its last point does.
     *
     * @param setting one of {@link #OF_CURVES}
     * @param type    of the result
     */
    Result beyond(String setting, ValueType type) {
        Cell cell = cells.get(setting);
        if (cell == null) {
            return null;
        }
        Optional<String> key = cell.content() instanceof Cell.Text text ? BEYOND.key(text.shown()) : Optional.empty();
        if (key.isEmpty()) {
            return CellValue.required(cell, type, findings).orElse(null);
        }
        return key.get().equals("hold") ? null : new Result.NothingDue(Message.of("nothing-due.beyond-curve", table));
    }

    boolean isMatrix() {
        return word("layout", LAYOUTS).filter("matrix"::equals).isPresent();
    }

    /** The cell with the word whose values stand across a matrix. */
    Optional<Cell> across() {
        return Optional.ofNullable(cells.get("across"));
    }

    /** Whether the edges of tiers are measured in what the line has paid. */
    boolean edgesInResult() {
        return word("edges-in", EDGES_IN).isPresent();
    }

    /** The word whose percentage the edges of tiers are, or empty. */
    String percentOf() {
        return Optional.ofNullable(cells.get("edges-in-percent-of")).flatMap(cell -> CellText.optional(cell, findings)).orElse("");
    }

    Optional<Cell> edgesCell() {
        return Optional.ofNullable(cells.get("edges-in-percent-of"));
    }

    private Optional<String> word(String setting, Words words) {
        Cell cell = cells.get(setting);
        if (cell == null) {
            return Optional.empty();
        }
        Optional<String> text = CellText.required(cell, findings);
        Optional<String> key = text.flatMap(words::key);
        if (text.isPresent() && key.isEmpty()) {
            words.tellUnknown(cell, findings);
        }
        return key;
    }
}
