package org.meritrail.policy;

import java.util.List;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.policy.drools.RuleFile;
import org.meritrail.policy.sheets.Plan;

/**
 * A readable policy: workbooks and rules without a mistake.
 *
 * @param fingerprint of everything that can change a payout; see {@link PolicyFingerprint}
 */
public record Policy(Plan plan, List<RuleFile> rules, Fingerprint fingerprint) {

    public static Policy of(Plan plan, List<RuleFile> rules) {
        return new Policy(plan, rules, PolicyFingerprint.of(plan, rules));
    }
}
