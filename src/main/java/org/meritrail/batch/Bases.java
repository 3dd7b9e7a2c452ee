package org.meritrail.batch;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.meritrail.content.Contents;
import org.meritrail.plan.PlanVersion;

/** What runs were worked out from, as it is kept. */
public final class Bases {

    private final RunRecords runs;
    private final PayoutRecords payouts;
    private final IntFunction<Optional<PlanVersion>> versions;
    private final Contents contents;

    /** @param versions gives the version that has a number */
    public Bases(RunRecords runs, PayoutRecords payouts, IntFunction<Optional<PlanVersion>> versions, Contents contents) {
        this.runs = runs;
        this.payouts = payouts;
        this.versions = versions;
        this.contents = contents;
    }

    /** Empty if there is no such run, or it was never calculated, or before records were kept. */
    public Optional<Basis> of(int run) {
        return runs.history(run).filter(history -> history.has(RunStep.CALCULATED)).flatMap(this::basis);
    }

    private Optional<Basis> basis(RunHistory history) {
        ControlTotals totals = Json.read(contents.bytes(history.result()), ControlTotals.class);
        String inputs = totals.sha256().get(ControlTotals.INPUTS);
        Run.Order order = history.order();
        return Optional.ofNullable(inputs).map(records -> new Basis(Basis.SCHEMA, order.number(), order.period().name(), policy(order.version()), records,
                totals.sha256().get(ControlTotals.TAKEN_OVER), history.result().hex(),
                payouts.payouts(order.number()).stream().map(payout -> payout.explanation().hex()).toList()));
    }

    private SortedMap<String, String> policy(int number) {
        PlanVersion version = versions.apply(number).orElseThrow();
        SortedMap<String, String> policy = new TreeMap<>();
        version.bytes().files().forEach((path, sha256) -> policy.put(path, sha256.hex()));
        return policy;
    }
}
