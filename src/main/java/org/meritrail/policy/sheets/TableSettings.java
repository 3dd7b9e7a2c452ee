package org.meritrail.policy.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.vocabulary.DecisionTable.HitPolicy;
import org.meritrail.vocabulary.Result;

/** The rows above a table's headings that say how it is read: a name in the first column, what it is in the second. */
final class TableSettings {

    private static final Words NAMES = Words.of("setting.", List.of("purpose", "hit-policy", "if-no-row", "edges-in-percent-of"));
    private static final Words HIT_POLICIES = Words.of("hit-policy.", List.of("unique", "first"));
    private static final Words NO_ROW = Words.of("if-no-row.", List.of("stop", "nothing-due"));

    private final String table;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Findings findings;

    private TableSettings(String table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    static TableSettings read(Grid grid, int headings, Findings findings) {
        TableSettings settings = new TableSettings(grid.sheet(), findings);
        grid.rows().headMap(headings).forEach((row, cells) -> settings.read(cells.firstEntry().getValue(), grid.cell(row, cells.firstKey() + 1)));
        return settings;
    }

    /** A name alone is a title; with something beside it, it must be the name of a setting. */
    private void read(Cell name, Cell beside) {
        Optional<String> key = CellText.optional(name, findings).flatMap(NAMES::key);
        key.ifPresent(setting -> cells.put(setting, beside));
        if (key.isEmpty() && !beside.isBlank()) {
            findings.add(FindingCode.WORD_UNKNOWN, name.place(), name.shown(), NAMES.shown());
        }
    }

    /** Tiers that hold together would pay twice or depend on their order, so that only UNIQUE makes sense for them. */
    void requireUnique() {
        if (hitPolicy() == HitPolicy.FIRST) {
            Cell cell = cells.get("hit-policy");
            findings.add(FindingCode.WORD_UNKNOWN, cell.place(), cell.shown(), List.of(Message.of("hit-policy.unique")));
        }
    }

    HitPolicy hitPolicy() {
        return word("hit-policy", HIT_POLICIES).filter("first"::equals).map(first -> HitPolicy.FIRST).orElse(HitPolicy.UNIQUE);
    }

    /** Null if no row is a mistake, which it is unless the workbook says otherwise. */
    Result ifNoRow() {
        return word("if-no-row", NO_ROW).filter("nothing-due"::equals)
                .map(nothing -> new Result.NothingDue(Message.of("nothing-due.no-row", table)))
                .orElse(null);
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
            findings.add(FindingCode.WORD_UNKNOWN, cell.place(), cell.shown(), words.shown());
        }
        return key;
    }
}
