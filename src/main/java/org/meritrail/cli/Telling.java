package org.meritrail.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.meritrail.batch.Json;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.Severity;

/**
 * Tells findings and faults, to people in their language or to programs as JSON.
 *
 * @param json whether the reader is a program
 */
record Telling(Texts texts, boolean json) {

    /** A finding as a program reads it. */
    record Printed(String code, String severity, String file, String sheet, String cell, String text, String reason, String remedy, String why) {
    }

    void findings(List<Finding> findings, PrintWriter out) {
        findings(findings, false, out);
    }

    /** @param why whether to say why each matters for pay; programs are always told */
    void findings(List<Finding> findings, boolean why, PrintWriter out) {
        if (json) {
            out.println(Json.of(printed(findings)));
            return;
        }
        for (Finding finding : findings) {
            out.println(finding.code().code() + "  " + severity(finding) + finding.place() + (finding.text().isEmpty() ? "" : "  “" + finding.text() + "”"));
            out.println("    " + finding.reason().in(texts));
            out.println("    → " + finding.remedy().in(texts));
            if (why) {
                out.println("    " + texts.say("cli.why", finding.code().why()));
            }
        }
        out.println(texts.say("cli.findings", String.valueOf(findings.size())));
    }

    /** As a program reads them. */
    List<Printed> printed(List<Finding> findings) {
        return findings.stream().map(this::printed).toList();
    }

    /** Only of what is no error. */
    private String severity(Finding finding) {
        return finding.code().severity() == Severity.ERROR ? "" : texts.say("severity." + finding.code().severity().key()) + "  ";
    }

    private Printed printed(Finding finding) {
        return new Printed(finding.code().code(), finding.code().severity().key(), finding.place().file(), finding.place().sheet(), finding.place().cell(), finding.text(),
                finding.reason().in(texts), finding.remedy().in(texts), finding.code().why().in(texts));
    }

    void faults(List<Message> reasons, PrintWriter err) {
        if (json) {
            err.println(Json.of(Map.of("faults", reasons.stream().map(reason -> reason.in(texts)).toList())));
        } else {
            reasons.forEach(reason -> err.println(texts.say("cli.fault", reason)));
        }
    }
}
