package org.meritrail.simulation;

import java.util.Set;
import org.meritrail.evaluation.Outcome;
import org.meritrail.evaluation.Repeating;

/** Payments and alerts, or one line, that are worked out together, and what they came to as things are. */
final class Part {

    private final Repeating repeating;
    private final boolean alone;
    private final Outcome base;
    private final Columns columns;

    /** @param alone whether nobody else is worked out for it */
    Part(Situation situation, Set<String> words, boolean alone) {
        this.repeating = new Repeating(situation.policy(), words, situation.period(), situation.earlier(), situation.participant());
        this.alone = alone;
        this.base = repeating.outcome(situation.received()).orElseThrow(() -> new UnableToSimulate("simulation.no-participant", situation.participant()));
        this.columns = Columns.readBy(words, situation.policy().plan(), base.worked().all());
    }

    /** Whether another value there could make any difference to it. */
    boolean reads(Field field) {
        return columns.have(field);
    }

    boolean isAlone() {
        return alone;
    }

    Repeating repeating() {
        return repeating;
    }

    Outcome base() {
        return base;
    }
}
