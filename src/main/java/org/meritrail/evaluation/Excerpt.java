package org.meritrail.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.Operation;

/** What of a plan some words are worked out from. Whatever is in it comes to the same as in the whole. */
final class Excerpt {

    private final Plan plan;
    private final Set<String> kept;

    private Excerpt(Plan plan, Set<String> words) {
        this.plan = plan;
        this.kept = new HashSet<>(words);
    }

    /** @param words ids of lines, payments and alerts; only the payments and alerts among them are made and raised */
    static Plan of(Plan plan, Set<String> words) {
        Excerpt excerpt = new Excerpt(plan, words);
        plan.alerts().stream().filter(alert -> words.contains(alert.alert().id())).forEach(alert -> excerpt.kept.add(alert.of()));
        excerpt.addWhatIsRead();
        return new Plan(plan.abouts(), plan.sets(), plan.inputs(), plan.values(), plan.lines().stream().filter(excerpt::has).toList(), plan.tables(),
                plan.payments().stream().filter(excerpt::has).toList(), plan.earningCodes(), List.of(), List.of(),
                plan.alerts().stream().filter(alert -> words.contains(alert.alert().id())).toList(), List.of(), List.of());
    }

    private boolean has(WiredLine wired) {
        return kept.contains(wired.line().id());
    }

    private void addWhatIsRead() {
        boolean growing = true;
        while (growing) {
            growing = false;
            for (WiredLine wired : Stream.concat(plan.lines().stream(), plan.payments().stream()).toList()) {
                List<String> read = wired.operands().values().stream().flatMap(List::stream).toList();
                boolean gathers = wired.line().operation() == Operation.GATHER && kept.containsAll(read);
                growing |= has(wired) ? kept.addAll(read) : gathers && kept.add(wired.line().id());
            }
        }
    }
}
