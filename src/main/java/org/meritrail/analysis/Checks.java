package org.meritrail.analysis;

import java.util.List;
import org.meritrail.evaluation.Examples;
import org.meritrail.policy.Policy;
import org.meritrail.policy.findings.Finding;

/** Everything that is looked at before a policy may be submitted, besides reading and compiling it. */
public final class Checks {

    private Checks() {
    }

    /** @param policy one whose rules compile */
    public static List<Finding> findings(Policy policy) {
        return Examples.findings(policy);
    }
}
