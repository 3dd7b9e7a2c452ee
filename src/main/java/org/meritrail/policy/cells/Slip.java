package org.meritrail.policy.cells;

import java.util.ArrayList;
import java.util.List;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/**
 * A mistake of typing that has been recognised.
 *
 * @param arguments what fills the gaps of the finding's texts after the cell's own text
 */
public record Slip(FindingCode code, List<Object> arguments) {

    static Slip of(FindingCode code, Object... arguments) {
        return new Slip(code, List.of(arguments));
    }

    public void tell(Cell cell, Findings findings) {
        List<Object> all = new ArrayList<>(List.of(cell.shown()));
        all.addAll(arguments);
        findings.add(code, cell.place(), cell.shown(), all.toArray());
    }
}
