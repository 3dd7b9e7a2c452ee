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

    static final Words COMPARISONS = Words.of("comparison.", List.of("equals", "one-of", "from", "above", "up-to", "below", "result", "note"));

    private static final List<String> EDGE_KEYS = List.of("from", "above", "up-to", "below");
    private static final Words EDGES = Words.of("comparison.", EDGE_KEYS);

    /** The word that names the band of tiers in place of a word of the plan. */
    private static final Words TIER = Words.of("table.", List.of("tier"));

    private final List<Column> conditions = new ArrayList<>();
    private final List<Column> results = new ArrayList<>();
    private Column band;

    /**
     * One word of the table with the sheet's columns that compare it: one, or a lower and an upper edge.
     *
     * @param comparisons the kind of comparison by the sheet's column
     */
    record Column(String word, ValueType type, Cell heading, Map<Integer, String> comparisons) {
    }

    /** @param first the first of the three rows */
    static TableColumns read(Grid grid, int first, Findings findings) {
        TableColumns columns = new TableColumns();
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
        if (tier && !isEdge(how)) {
            findings.add(FindingCode.WORD_UNKNOWN, comparison.place(), comparison.shown(), EDGES.shown());
            return false;
        }
        boolean ordered = tier ? type.unit() != null : type.isOrdered();
        if (isEdge(how) && !ordered) {
            findings.add(FindingCode.EDGES_WITHOUT_ORDER, unit.place(), unit.shown(), comparison.shown());
        }
        return ordered || !isEdge(how);
    }

    private static boolean isEdge(String how) {
        return EDGE_KEYS.contains(how);
    }

    private static Optional<String> known(Cell cell, String text, Findings findings) {
        Optional<String> key = COMPARISONS.key(text);
        if (key.isEmpty()) {
            findings.add(FindingCode.WORD_UNKNOWN, cell.place(), cell.shown(), COMPARISONS.shown());
        }
        return key;
    }

    private void add(String word, String how, ValueType type, Cell heading, int at, Findings findings) {
        if (how.equals("result")) {
            addResult(new Column(word, type, heading, Map.of(at, how)), findings);
        } else if (TIER.key(word).isPresent()) {
            band = joined(band, word, how, type, heading, at, findings);
        } else {
            Optional<Column> same = conditions.stream().filter(column -> column.word().equals(word)).findFirst();
            Column column = joined(same.orElse(null), word, how, type, heading, at, findings);
            same.ifPresentOrElse(known -> conditions.set(conditions.indexOf(known), column), () -> conditions.add(column));
        }
    }

    private void addResult(Column result, Findings findings) {
        if (results.stream().anyMatch(known -> known.word().equals(result.word()))) {
            twice(result.heading(), findings);
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
