package org.meritrail.analysis.lines;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Operation;
import org.meritrail.vocabulary.TableRow;

/** Rows that nothing comes to because of what the plan does before, and what it comes to that no row is for. */
final class RowFindings {

    private final Plan plan;
    private final Extents extents;
    private final Told told;

    RowFindings(Plan plan, Extents extents, Told told) {
        this.plan = plan;
        this.extents = extents;
        this.told = told;
    }

    void find() {
        plan.tables().stream().filter(table -> !readers(table).isEmpty()).forEach(table -> {
            Rows rows = new Rows(table, extents);
            table.rows().forEach(row -> lookAt(table, row, rows.barred(row)));
            IntStream.range(0, table.conditions().size()).forEach(at -> unnamed(table, at, rows.unnamed(at)));
        });
    }

    private List<WiredLine> readers(DecisionTable table) {
        return plan.lines().stream().filter(wired -> wired.line().table() == table).toList();
    }

    private void lookAt(DecisionTable table, TableRow row, List<String> barred) {
        if (!barred.isEmpty()) {
            told.tell(FindingCode.ROW_OUT_OF_REACH, row.cells(), row.id(), table.name(), row.id(), barred);
            return;
        }
        List<WiredLine> readers = readers(table);
        boolean tier = readers.stream().allMatch(wired -> wired.line().operation() == Operation.TIERS);
        if (tier && readers.stream().noneMatch(wired -> new TableExtent(wired, extents).mayReach(row))) {
            told.tell(FindingCode.ROW_OUT_OF_REACH, row.cells(), row.id(), table.name(), row.id(), of(readers));
        }
    }

    private List<Object> of(List<WiredLine> readers) {
        return readers.stream().map(wired -> Wording.name(plan, wired.operands().get("of").get(0))).distinct().toList();
    }

    /** At the first row, since the row that is not there has no cell. */
    private void unnamed(DecisionTable table, int condition, Set<String> unnamed) {
        if (!unnamed.isEmpty()) {
            CellRange first = table.rows().get(0).cells();
            String word = table.conditions().get(condition).name();
            told.tell(FindingCode.WORD_WITHOUT_ROW, new CellRange(first.workbook(), first.sheet(), 0, List.of("")), word, table.name(), word,
                    List.copyOf(unnamed));
        }
    }
}
