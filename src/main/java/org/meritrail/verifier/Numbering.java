package org.meritrail.verifier;

import java.util.HashMap;
import java.util.Map;

/** Whether deliveries, versions, runs and adjustments have numbers that rise one by one: none has that of another one, and none was left out. */
final class Numbering {

    /** What begins each, with the name of its number. */
    private static final Map<String, String> BEGINNING = Map.of("delivery.taken", "delivery", "version.drafted", "version", "run.started", "run", "adjustment.requested", "adjustment");

    private final Map<String, Long> last = new HashMap<>();
    /** What came before there was a ledger had numbers that its leaves do not tell; neither do some of all acts. */
    private boolean gaps;

    private Numbering(boolean gaps) {
        this.gaps = gaps;
    }

    static void check(Acts acts) throws Flaw {
        Numbering numbering = new Numbering(!acts.areAll());
        for (Leaf act : acts.entries()) {
            String kind = BEGINNING.get(act.text("what"));
            numbering.gaps |= act.isOlder();
            if (kind != null && !act.isOlder()) {
                numbering.add(act, kind, act.detailNumber(kind));
            }
        }
    }

    private void add(Leaf act, String kind, long number) throws Flaw {
        long before = last.getOrDefault(kind, 0L);
        if (number <= before || !gaps && number != before + 1) {
            throw new Flaw(act.place(), "numbering", kind, number, before);
        }
        last.put(kind, number);
    }
}
