package org.meritrail.web;

import java.util.List;
import java.util.Optional;
import org.meritrail.analysis.examples.Coverage;
import org.meritrail.analysis.examples.CoverageReport;
import org.meritrail.authoring.difference.Difference;
import org.meritrail.authoring.difference.Differences;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.policy.Policy;
import org.springframework.stereotype.Component;

/** What versions of the policy mean: how they differ, and what of them their examples reach. */
@Component
public final class VersionMeanings {

    private final PlanVersions versions;

    VersionMeanings(PlanVersions versions) {
        this.versions = versions;
    }

    /** @param before the version it is compared with, whichever of them is older */
    public record Compared(PlanVersion before, PlanVersion after, List<Difference> differences) {
    }

    /** @param with number of the other version; empty for the one that {@link PlanVersions#before} says */
    public Decision<Compared> compare(PlanVersion version, Optional<Integer> with) {
        Optional<PlanVersion> other = with.map(versions::version).orElseGet(() -> versions.before(version));
        return other.map(before -> compare(before, version)).orElseGet(() -> new Decision.Refused<>(with
                .map(number -> Message.of("refused.version.unknown", number)).orElseGet(() -> Message.of("refused.compare.first", version.number()))));
    }

    private Decision<Compared> compare(PlanVersion before, PlanVersion after) {
        return policy(before).fold(one -> policy(after).fold(
                other -> Decision.granted(new Compared(before, after, Differences.between(one, other))), Decision.Refused::new), Decision.Refused::new);
    }

    public Decision<CoverageReport> coverage(PlanVersion version, Texts texts) {
        return policy(version).fold(policy -> Decision.granted(CoverageReport.of(Coverage.of(policy), texts)), Decision.Refused::new);
    }

    /** What a version means, or that this program cannot read it. */
    Decision<Policy> policy(PlanVersion version) {
        return versions.policy(version).fold(readable -> Decision.granted(readable.policy()),
                unreadable -> Decision.refused("refused.version.unreadable", version.number()));
    }
}
