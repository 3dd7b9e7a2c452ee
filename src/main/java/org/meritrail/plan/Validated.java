package org.meritrail.plan;

import java.util.List;
import java.util.Optional;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.policy.findings.Finding;

/**
 * What came of looking at a policy without keeping it.
 *
 * @param findings all there are
 * @param policy   what it means; empty if it cannot be read
 */
public record Validated(List<Finding> findings, Optional<Fingerprint> policy) {
}
