package org.meritrail.server;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.vocabulary.DataSet;

/** The names of the data sets that any version of the policy declares, by which delivered files are recognised. */
final class DeclaredSets implements Supplier<Set<String>> {

    private final PlanVersions plans;
    /** By version, since its bytes never change. */
    private final Map<Integer, Set<String>> known = new ConcurrentHashMap<>();

    DeclaredSets(PlanVersions plans) {
        this.plans = plans;
    }

    @Override
    public Set<String> get() {
        Set<String> names = new TreeSet<>();
        plans.all().forEach(version -> names.addAll(known.computeIfAbsent(version.number(), number -> names(version))));
        return names;
    }

    private Set<String> names(PlanVersion version) {
        return plans.policy(version).fold(
                readable -> readable.policy().plan().data().declared().stream().map(DataSet::key).collect(Collectors.toUnmodifiableSet()),
                unreadable -> Set.of());
    }
}
