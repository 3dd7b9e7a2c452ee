package org.meritrail.policy.excel;

import java.util.List;
import org.meritrail.excel.Refusal;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Place;

/** Tells what kept a file from being opened. */
public final class RefusedFile {

    private RefusedFile() {
    }

    /** @param file as messages call it */
    public static List<Finding> findings(List<Refusal> refusals, String file) {
        return refusals.stream().map(refusal -> new Finding(FindingCode.of(refusal.reason().code()),
                new Place(file, refusal.sheet(), refusal.cell()), refusal.text(), refusal.why(), refusal.remedy())).toList();
    }
}
