package org.meritrail.batch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.meritrail.explanation.Saying;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;

/**
 * All that happened to a run.
 *
 * @param result of the JSON document of its control totals, or of the reasons why it failed; null before either
 */
public record RunHistory(Run.Order order, Map<RunStep, Entry> steps, Fingerprint result) {

    public boolean has(RunStep step) {
        return steps.containsKey(step);
    }

    /** Whether it may still pay somebody, or has: it neither failed nor was discarded. */
    boolean counts() {
        return !has(RunStep.FAILED) && !has(RunStep.DISCARDED);
    }

    /** What its control totals name; none before it is calculated. */
    public List<Fingerprint> documents(Function<Fingerprint, byte[]> read) {
        return has(RunStep.CALCULATED) ? Json.read(read.apply(result), ControlTotals.class).documents(read) : List.of();
    }

    boolean isKnownOn(Instant time) {
        return !order.started().at().isAfter(time);
    }

    /** Without what happened later. */
    RunHistory knownOn(Instant time) {
        Map<RunStep, Entry> known = new TreeMap<>(steps);
        known.values().removeIf(entry -> entry.at().isAfter(time));
        return new RunHistory(order, known, result);
    }

    /** The state it is in after all of it. */
    Run run(Function<Fingerprint, byte[]> read) {
        if (has(RunStep.FAILED)) {
            return new Run.Failed(order, List.of(Json.read(read.apply(result), Saying[].class)), steps.get(RunStep.FAILED));
        }
        if (!has(RunStep.CALCULATED)) {
            return new Run.Calculating(order);
        }
        Run.Calculated calculated = new Run.Calculated(order, Json.read(read.apply(result), ControlTotals.class), steps.get(RunStep.CALCULATED));
        if (has(RunStep.DISCARDED)) {
            return new Run.Discarded(calculated, steps.get(RunStep.DISCARDED));
        }
        if (!has(RunStep.REVIEWED)) {
            return calculated;
        }
        Run.Reviewed reviewed = new Run.Reviewed(calculated, steps.get(RunStep.REVIEWED));
        return has(RunStep.RELEASED) ? new Run.Released(reviewed, steps.get(RunStep.RELEASED)) : reviewed;
    }
}
