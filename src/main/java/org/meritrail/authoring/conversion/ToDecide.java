package org.meritrail.authoring.conversion;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.meritrail.analysis.Checks;
import org.meritrail.policy.PolicyReading;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.excel.WorkbookFile;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.PlanReading;

/** What a workbook that was just taken over still needs: what is paid, and what its tables leave open. */
public final class ToDecide {

    private ToDecide() {
    }

    /**
     * What a validation of the workbook alone says. As long as nothing is paid it cannot be used, but its tables can be looked at.
     *
     * @param workbook path below {@code decision-tables/}, with forward slashes
     */
    public static List<Finding> in(Path file, String workbook) {
        Findings findings = new Findings();
        List<Grid> grids = WorkbookFile.read(file, "decision-tables/" + workbook, workbook, findings);
        Plan sound = PlanReading.read(grids, Set.of(), findings).sound();
        return Checks.findings(new PolicyReading.Unreadable(sound, findings.list()));
    }
}
