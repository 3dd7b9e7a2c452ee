package org.meritrail.policy.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.FindingCode;

/** The three heading rows of a decision table: the word, how it is compared, and its unit. */
final class TableColumns {

    static final Words COMPARISONS = Words.of("comparison.", List.of("equals", "one-of", "from", "above", "up-to", "below", "at", "result", "note"));

    private static final List<String> EDGE_KEYS = List.of("from", "above", "up-to", "below");
    private static final Words EDGES = Words.of("comparison.", EDGE_KEYS);

    /** The word that names the band of tiers in place of a word of the plan. */
    private static final Words TIER = Words.of("table.", List.of("tier"));
    /** The word that names the places of a curve's points, and how these compare. */
    private static final Words POINT = Words.of("table.", List.of("point"));
    private static final Words AT = Words.of("comparison.", List.of("at"));
    private static final Words WITHOUT_AT = Words.of("comparison.",
            List.of("equals", "one-of", "from", "above", "up-to", "below", "result", "note"));

    private final List<Column> conditions = new ArrayList<>();
    private final List<Column> results = new ArrayList<>();
    private final boolean matrix;
    private Column band;

    private TableColumns(boolean matrix) {
        this.matrix = matrix;
    }

    /**
     * One word of the table with the sheet's columns that compare it: one, or a lower and an upper edge.
     *
     * @param comparisons the kind of comparison by the sheet's column
     */
    record Column(String word, ValueType type, Cell heading, Map<Integer, String> comparisons) {

        /** Letters of the sheet's columns by the kind of comparison. */
        Map<String, String> letters() {
            Map<String, String> letters = new LinkedHashMap<>();
            comparisons.forEach((at, how) -> letters.put(how, Grid.letters(at)));
            return letters;
        }
    }

    /**
     * @param first  the first of the three rows
     * @param matrix whether all result columns are cells of one result
     */
    static TableColumns read(Grid grid, int first, boolean matrix, Findings findings) {
        TableColumns columns = new TableColumns(matrix);
        grid.row(first).forEach((at, cell) -> {
            if (at > grid.row(first).firstKey()) {
                columns.add(grid, first, at, findings);
            }
        });
        return columns;
    }

    List<Column> conditions() {
        return conditions;
    }

    List<Column> results() {
        return results;
    }

    /** Whether the band is the points of a curve. */
    boolean isCurve() {
        return band != null && band.comparisons().containsValue("at");
    }

    /** The edges of tiers or the places of points. */
    Optional<Column> band() {
        return Optional.ofNullable(band);
    }

    private void add(Grid grid, int first, int at, Findings findings) {
        Cell heading = grid.cell(first, at);
        Cell comparison = grid.cell(first + 1, at);
        Optional<String> word = CellText.required(heading, findings);
        Optional<String> how = CellText.required(comparison, findings).flatMap(text -> known(comparison, text, findings));
        if (word.isEmpty() || how.isEmpty() || how.get().equals("note")) {
            return;
        }
        Cell unit = grid.cell(first + 2, at);
        ValueType.read(unit, findings).ifPresent(type -> {
            if (fits(word.get(), how.get(), type, comparison, unit, findings)) {
                add(word.get(), how.get(), type, heading, at, findings);
            }
        });
    }

    private static boolean fits(String word, String how, ValueType type, Cell comparison, Cell unit, Findings findings) {
        boolean tier = TIER.key(word).isPresent() && !how.equals("result");
        boolean point = POINT.key(word).isPresent() && !how.equals("result");
        Optional<Words> allowed = tier && !isEdge(how) ? Optional.of(EDGES) : point && !how.equals("at") ? Optional.of(AT)
                : how.equals("at") && !point ? Optional.of(WITHOUT_AT) : Optional.empty();
        if (allowed.isPresent()) {
            allowed.get().tellUnknown(comparison, findings);
            return false;
        }
        boolean ordered = tier || point ? type.unit() != null : type.isOrdered();
        boolean needsOrder = isEdge(how) || point;
        if (needsOrder && !ordered) {
            findings.add(FindingCode.EDGES_WITHOUT_ORDER, unit.place(), unit.shown(), comparison.shown());
        }
        return ordered || !needsOrder;
    }

    private static boolean isEdge(String how) {
        return EDGE_KEYS.contains(how);
    }

    private static Optional<String> known(Cell cell, String text, Findings findings) {
        Optional<String> key = COMPARISONS.key(text);
        if (key.isEmpty()) {
            COMPARISONS.tellUnknown(cell, findings);
        }
        return key;
    }

    private void add(String word, String how, ValueType type, Cell heading, int at, Findings findings) {
        if (how.equals("result")) {
            addResult(new Column(word, type, heading, Map.of(at, how)), findings);
        } else if (TIER.key(word).isPresent() || how.equals("at")) {
            band = joined(band, word, how, type, heading, at, findings);
        } else {
            Optional<Column> same = conditions.stream().filter(column -> column.word().equals(word)).findFirst();
            Column column = joined(same.orElse(null), word, how, type, heading, at, findings);
            same.ifPresentOrElse(known -> conditions.set(conditions.indexOf(known), column), () -> conditions.add(column));
        }
    }

    private void addResult(Column result, Findings findings) {
        boolean again = results.stream().anyMatch(known -> known.word().equals(result.word()));
        if (again && !matrix) {
            twice(result.heading(), findings);
        }
        if (matrix && !again && !results.isEmpty()) {
            Unknown.tellWord(FindingCode.WORD_UNKNOWN, result.heading(), List.of(texts -> results.get(0).word()), findings);
        }
        if (matrix && again && !result.type().equals(results.get(0).type())) {
            findings.add(FindingCode.UNITS_DIFFER, result.heading().place(), result.heading().shown(), result.word());
        }
        results.add(result);
    }

    /** Different edges of one unit belong together; anything else of the same word would be passed over. */
    private static Column joined(Column known, String word, String how, ValueType type, Cell heading, int at, Findings findings) {
        Map<Integer, String> comparisons = new LinkedHashMap<>(known == null ? Map.of() : known.comparisons());
        boolean together = comparisons.values().stream().allMatch(other -> isEdge(other) && isEdge(how) && !other.equals(how));
        if (!together) {
            twice(heading, findings);
            return known;
        }
        if (known != null && !known.type().equals(type)) {
            findings.add(FindingCode.UNITS_DIFFER, heading.place(), heading.shown(), word);
            return known;
        }
        comparisons.put(at, how);
        return new Column(word, type, known == null ? heading : known.heading(), comparisons);
    }

    private static void twice(Cell heading, Findings findings) {
        findings.add(FindingCode.HEADING_TWICE, heading.place(), heading.shown(), heading.shown());
    }
}
