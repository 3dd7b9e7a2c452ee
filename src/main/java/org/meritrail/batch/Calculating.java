package org.meritrail.batch;

import java.util.Optional;
import java.util.function.IntConsumer;
import org.meritrail.content.Contents;
import org.meritrail.content.Workspace;
import org.meritrail.delivery.Deliveries;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;

/** Works a run out from what is stored: its version's files and its deliveries' files, and nothing else. */
final class Calculating {

    private final PlanVersions plans;
    private final Deliveries deliveries;
    private final TakingOver taking;
    private final Keys keys;
    private final Contents contents;
    private final Workspace workspace;
    private final int threads;

    Calculating(PlanVersions plans, Deliveries deliveries, TakingOver taking, Keys keys, Contents contents, Workspace workspace, int threads) {
        this.plans = plans;
        this.deliveries = deliveries;
        this.taking = taking;
        this.keys = keys;
        this.contents = contents;
        this.workspace = workspace;
        this.threads = threads;
    }

    /** @param known is told how many participants there are; {@code progress} how many of them are done */
    Results results(Run.Order order, IntConsumer known, IntConsumer progress) {
        return workspace.within(folder -> {
            deliveries.unpack(order.delivery(), folder);
            return new Recording(contents, threads)
                    .results(order.number(), Payable.evaluate(plans, approved(order), order, taking, folder, keys::of, threads, known, progress));
        });
    }

    /** A version that was retired after the run was ordered was approved then. */
    private PlanVersion.Approved approved(Run.Order order) {
        return plans.version(order.version()).flatMap(Calculating::approval)
                .orElseThrow(() -> new IllegalStateException("version " + order.version()));
    }

    static Optional<PlanVersion.Approved> approval(PlanVersion version) {
        return version.fold(draft -> Optional.empty(), submitted -> Optional.empty(), Optional::of,
                retired -> approval(retired.before()));
    }
}
