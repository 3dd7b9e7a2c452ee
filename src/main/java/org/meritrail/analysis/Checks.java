package org.meritrail.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.meritrail.analysis.tables.TableChecks;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Examples;
import org.meritrail.policy.Policy;
import org.meritrail.policy.findings.Finding;

/** Everything that is looked at before a policy may be submitted, besides reading and compiling it. */
public final class Checks {

    private Checks() {
    }

    /** @param policy one whose rules compile */
    public static List<Finding> findings(Policy policy) {
        return Stream.of(TableChecks.findings(policy), Examples.findings(policy)).flatMap(List::stream).toList();
    }

    /** The same, where each finding about the cases of a table also tells whom of the data it concerns. */
    public static List<Finding> findings(Evaluation evaluation) {
        return Stream.of(TableChecks.findings(evaluation), Examples.findings(evaluation.policy())).flatMap(List::stream).toList();
    }
}
