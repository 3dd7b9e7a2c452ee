package org.meritrail.authoring.conversion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.meritrail.analysis.Checks;
import org.meritrail.excel.SheetOutline;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policy;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.excel.WorkbookFile;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.policy.findings.Severity;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.PlanReading;

/** What a workbook that was just taken over still needs: what is paid, and what its tables leave open. */
public final class ToDecide {

    private ToDecide() {
    }

    /**
     * What a validation of the workbook alone says now, and of its tables what it will say once something is paid.
     *
     * @param workbook path below {@code decision-tables/}, with forward slashes
     */
    public static List<Finding> in(Path file, String workbook) {
        Findings findings = new Findings();
        List<Grid> grids = WorkbookFile.read(file, "decision-tables/" + workbook, workbook, findings);
        PlanReading.read(grids, Set.of(), findings);
        boolean readable = findings.list().stream().filter(finding -> finding.code().severity() == Severity.ERROR)
                .allMatch(finding -> finding.code() == FindingCode.NOTHING_PAID);
        return Stream.concat(findings.list().stream(), readable ? checked(grids, workbook) : Stream.empty()).toList();
    }

    /** As if nothing were paid on purpose, since a policy without payments cannot be looked at as a whole. */
    private static Stream<Finding> checked(List<Grid> grids, String workbook) {
        List<Grid> paying = new ArrayList<>(grids);
        paying.removeIf(grid -> Texts.isSaid(grid.sheet(), "sheet.payments"));
        paying.add(payments(grids.get(0).file(), workbook));
        Findings none = new Findings();
        Plan plan = PlanReading.read(paying, Set.of(), none).plan();
        return none.hasErrors() ? Stream.empty() : Checks.findings(Policy.of(plan, List.of())).stream();
    }

    private static Grid payments(String file, String workbook) {
        String sheet = Texts.ENGLISH.say("sheet.payments");
        NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
        rows.put(1, row(file, sheet, 1, Texts.ENGLISH.say("heading.component"), Texts.ENGLISH.say("heading.line")));
        rows.put(2, row(file, sheet, 2, "–", "zero"));
        return new Grid(workbook, file, sheet, SheetOutline.plain(sheet), rows);
    }

    private static NavigableMap<Integer, Cell> row(String file, String sheet, int row, String first, String second) {
        return new TreeMap<>(Map.of(0, cell(file, sheet, row, 0, first), 1, cell(file, sheet, row, 1, second)));
    }

    private static Cell cell(String file, String sheet, int row, int column, String text) {
        return new Cell(new Place(file, sheet, Grid.address(row, column)), row, new Cell.Text(text));
    }
}
