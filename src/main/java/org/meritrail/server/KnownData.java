package org.meritrail.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.vocabulary.DataModel;

/** What the versions of the policy want to know of data, by which delivered files are recognised and their headings judged. */
final class KnownData implements Supplier<List<DataModel>> {

    private final PlanVersions plans;
    /** By version, since its bytes never change. */
    private final Map<Integer, Optional<DataModel>> known = new ConcurrentHashMap<>();

    KnownData(PlanVersions plans) {
        this.plans = plans;
    }

    @Override
    public List<DataModel> get() {
        return plans.all().stream().flatMap(version -> known.computeIfAbsent(version.number(), number -> wanted(version)).stream()).distinct().toList();
    }

    private Optional<DataModel> wanted(PlanVersion version) {
        return plans.policy(version).fold(readable -> Optional.of(readable.policy().plan().data()), unreadable -> Optional.empty());
    }
}
