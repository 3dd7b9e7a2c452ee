package org.meritrail.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.meritrail.analysis.examples.Coverage;
import org.meritrail.analysis.examples.CoverageFindings;
import org.meritrail.analysis.lines.LineFindings;
import org.meritrail.analysis.tables.TableChecks;
import org.meritrail.evaluation.Evaluation;
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
        return findings(policy, TableChecks.findings(policy), Examples.work(policy));
    }

    /** Also what no example reaches, unless there are errors: they come first. */
    public static List<Finding> findingsWithCoverage(Policy policy) {
        return findingsWithCoverage(policy, TableChecks.findings(policy));
    }

    /** The same, where each finding about the cases of a table also tells whom of the data it concerns. */
    public static List<Finding> findingsWithCoverage(Evaluation evaluation) {
        return findingsWithCoverage(evaluation.policy(), TableChecks.findings(evaluation));
    }

    private static List<Finding> findingsWithCoverage(Policy policy, List<Finding> ofTables) {
        List<Examples.Worked> worked = Examples.work(policy);
        List<Finding> findings = findings(policy, ofTables, worked);
        boolean sound = findings.stream().noneMatch(finding -> finding.code().severity() == Severity.ERROR);
        return sound ? Stream.concat(findings.stream(), CoverageFindings.of(policy.plan(), Coverage.of(policy, worked)).stream()).toList() : findings;
    }

    private static List<Finding> findings(Policy policy, List<Finding> ofTables, List<Examples.Worked> worked) {
        return Stream.of(ofTables, LineFindings.of(policy.plan()), Examples.findings(worked)).flatMap(List::stream).toList();
    }
}
