package org.meritrail.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Recent;
import org.meritrail.policy.Policies;
import org.meritrail.policy.PolicyReading;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.Severity;

/** What is found in versions; of a few that were asked for last it is kept, since files of a version never change. */
final class Checking {

    private final Recent<SortedMap<String, Fingerprint>, List<Finding>> found = new Recent<>(8);
    private final StoredPolicies policies;
    private final Function<PolicyReading, List<Finding>> checks;

    Checking(StoredPolicies policies, Function<PolicyReading, List<Finding>> checks) {
        this.policies = policies;
        this.checks = checks;
    }

    List<Finding> findings(PlanVersion version) {
        return found.get(version.bytes().files(), files -> checks.apply(policies.read(files)));
    }

    List<Finding> findings(PlanVersion version, Severity severity) {
        return findings(version).stream().filter(finding -> finding.code().severity() == severity).toList();
    }

    /** Of files that are no version yet. */
    Validated validated(Path folder) {
        PolicyReading reading = Policies.readAndCompile(folder);
        return new Validated(checks.apply(reading), reading.fold(readable -> Optional.of(readable.policy().fingerprint()), unreadable -> Optional.empty()));
    }
}
