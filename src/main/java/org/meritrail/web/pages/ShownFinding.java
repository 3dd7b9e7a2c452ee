package org.meritrail.web.pages;

import java.util.List;
import org.meritrail.governance.Entry;
import org.meritrail.plan.Signature;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.Severity;

/**
 * A finding in a version as a page shows it.
 *
 * @param id     what is signed
 * @param signed null unless somebody signed for it
 */
public record ShownFinding(Finding finding, String id, Entry signed) {

    static List<ShownFinding> all(List<Finding> findings, List<Signature> signatures) {
        return findings.stream().map(finding -> of(finding, signatures)).toList();
    }

    private static ShownFinding of(Finding finding, List<Signature> signatures) {
        String id = Signature.finding(finding);
        return new ShownFinding(finding, id, signatures.stream().filter(signature -> signature.finding().equals(id)).findFirst().map(Signature::entry).orElse(null));
    }

    public boolean waits() {
        return finding.code().severity() == Severity.SIGN_OFF && signed == null;
    }
}
