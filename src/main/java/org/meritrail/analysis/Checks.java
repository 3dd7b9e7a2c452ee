package org.meritrail.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.meritrail.analysis.lines.LineFindings;
import org.meritrail.evaluation.Examples;
import org.meritrail.policy.Policy;
import org.meritrail.policy.findings.Finding;

/** Everything that is looked at before a policy may be submitted, besides reading and compiling it. */
public final class Checks {

    private Checks() {
    }

    /** @param policy one whose rules compile */
    public static List<Finding> findings(Policy policy) {
        return Stream.of(Examples.findings(policy), LineFindings.of(policy.plan())).flatMap(List::stream).toList();
    }
}
