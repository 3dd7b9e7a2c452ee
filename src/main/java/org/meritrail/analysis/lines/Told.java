package org.meritrail.analysis.lines;

import java.util.HashSet;
import java.util.Set;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.vocabulary.CellRange;

/** What is found in rows of workbooks, one thing for each row: what else is odd about it most often follows from the first. */
final class Told {

    private final Findings findings;
    private final Set<CellRange> rows = new HashSet<>();

    Told(Findings findings) {
        this.findings = findings;
    }

    boolean has(CellRange row) {
        return rows.contains(row);
    }

    /** @param row the finding stands at the first of its cells */
    void tell(FindingCode code, CellRange row, String name, Object... arguments) {
        if (rows.add(row)) {
            findings.add(code, new Place("decision-tables/" + row.workbook(), row.sheet(), row.cells().get(0)), name, arguments);
        }
    }
}
