package org.meritrail.verifier;

import java.util.HashMap;
import java.util.Map;

/** Whether deliveries, versions, runs and adjustments have numbers that rise: none has that of another one. */
final class Numbering {

    /** What begins each, with the name of its number. */
    private static final Map<String, String> BEGINNING = Map.of("delivery.taken", "delivery", "version.drafted", "version", "run.started", "run", "adjustment.requested", "adjustment");

    private Numbering() {
    }

    static void check(Acts acts) throws Flaw {
        Map<String, Long> last = new HashMap<>();
        for (Leaf act : acts.entries()) {
            String kind = BEGINNING.get(act.text("what"));
            if (kind != null && !act.isOlder()) {
                long number = act.detailNumber(kind);
                Long before = last.put(kind, number);
                if (before != null && number <= before) {
                    throw new Flaw(act.place(), "numbering", kind, number, before);
                }
            }
        }
    }
}
