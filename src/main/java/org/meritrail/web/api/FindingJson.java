package org.meritrail.web.api;

import java.util.List;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;

/**
 * A finding in the reader's language.
 *
 * @param severity {@code error}; {@code sign-off} where somebody has to sign before approval; {@code warning} where the policy can be used all the same
 * @param why      it matters for pay
 */
record FindingJson(String code, String severity, String file, String sheet, String cell, String text, String reason, String remedy, String why) {

    static FindingJson of(Finding finding, Texts texts) {
        return new FindingJson(finding.code().code(), finding.code().severity().key(), finding.place().file(), finding.place().sheet(), finding.place().cell(), finding.text(),
                finding.reason().in(texts), finding.remedy().in(texts), finding.code().why().in(texts));
    }

    static List<FindingJson> all(List<Finding> findings, Texts texts) {
        return findings.stream().map(finding -> of(finding, texts)).toList();
    }
}
