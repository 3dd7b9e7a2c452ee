package org.meritrail.policy;

import java.util.List;
import java.util.Set;
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

    /** Every text that the workbooks and rules hold, whatever it is there for. */
    public Set<String> texts() {
        return PolicyTexts.of(plan, rules);
    }
}
