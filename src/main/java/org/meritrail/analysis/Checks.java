package org.meritrail.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.meritrail.analysis.examples.Coverage;
import org.meritrail.analysis.examples.CoverageFindings;
import org.meritrail.analysis.lines.LineFindings;
import org.meritrail.analysis.tables.TableChecks;
import org.meritrail.evaluation.Examples;
import org.meritrail.policy.Policy;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.Severity;

/** Everything that is looked at before a policy may be submitted, besides reading and compiling it. */
public final class Checks {

    private Checks() {
    }

    /** @param policy one whose rules compile */
    public static List<Finding> findings(Policy policy) {
        return findings(policy, Examples.work(policy));
    }

    /** Also what no example reaches, unless there are errors: they come first. */
    public static List<Finding> findingsWithCoverage(Policy policy) {
        List<Examples.Worked> worked = Examples.work(policy);
        List<Finding> findings = findings(policy, worked);
        boolean sound = findings.stream().noneMatch(finding -> finding.code().severity() == Severity.ERROR);
        return sound ? Stream.concat(findings.stream(), CoverageFindings.of(policy.plan(), Coverage.of(policy, worked)).stream()).toList() : findings;
    }

    private static List<Finding> findings(Policy policy, List<Examples.Worked> worked) {
        return Stream.of(TableChecks.findings(policy), LineFindings.of(policy.plan()), Examples.findings(worked)).flatMap(List::stream).toList();
    }
}
