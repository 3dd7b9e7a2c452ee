package org.meritrail.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.meritrail.evaluation.Outcome;
import org.meritrail.evaluation.Repeating;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.vocabulary.Evidence;
import org.meritrail.vocabulary.Figure;
import org.meritrail.vocabulary.InputRecord;
import org.meritrail.vocabulary.Quantities;

/** Payments and alerts, or one line, that are worked out together, and what they came to as things are. */
final class Part {

    private final Repeating repeating;
    private final boolean alone;
    private final Outcome base;
    private final Map<InputRecord, Set<String>> reads = new IdentityHashMap<>();

    Part(Situation situation, Set<String> words, boolean alone) {
        this.repeating = new Repeating(situation.policy(), words, situation.period(), situation.earlier(), situation.participant());
        this.alone = alone;
        this.base = repeating.outcome(situation.received()).orElseThrow(() -> new UnableToSimulate("simulation.no-participant", situation.participant()));
        Plan plan = situation.policy().plan();
        note(ends(plan, words, base.worked().all()));
    }

    private static List<Figure> ends(Plan plan, Set<String> words, Quantities all) {
        Set<String> ends = new HashSet<>(words);
        plan.alerts().stream().filter(alert -> words.contains(alert.alert().id())).forEach(alert -> ends.add(alert.of()));
        List<Figure> figures = new ArrayList<>();
        for (String word : ends) {
            all.find(word).ifPresent(quantity -> IntStream.range(0, quantity.steps().size()).forEach(at -> figures.add(new Figure(quantity, at))));
        }
        return figures;
    }

    /** Every field of the data that had a part in it, be it through others. */
    private void note(List<Figure> ends) {
        for (Figure figure : Walk.from(ends, base.worked().all(), figure -> true)) {
            for (Evidence evidence : figure.step().evidence()) {
                if (evidence instanceof Evidence.Read read) {
                    reads.computeIfAbsent(read.record(), none -> new HashSet<>()).add(read.column());
                }
            }
        }
    }

    /** Whether another value there could make any difference to it, as far as what was read goes. */
    boolean reads(Field field) {
        return reads.getOrDefault(field.record(), Set.of()).contains(field.column());
    }

    /** Whether nobody else is worked out for it. */
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
