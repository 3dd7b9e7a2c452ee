package org.meritrail.verifier;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import static java.util.Map.entry;

/**
 * Whether the acts on each version, run and adjustment follow each other as they can: nothing is calculated twice or after its release, released twice,
 * decided about once it was discarded, or rejected once it was approved.
 */
final class Courses {

    private static final String NOTHING = "";
    /** What each act may follow; nothing for one that comes first. */
    private static final Map<String, Set<String>> AFTER = Map.ofEntries(
            entry("version.drafted", Set.of(NOTHING)),
            entry("version.submitted", Set.of("version.drafted")),
            entry("version.signed", Set.of("version.submitted")),
            entry("version.approved", Set.of("version.submitted")),
            entry("version.retired", Set.of("version.drafted", "version.submitted", "version.approved")),
            entry("run.started", Set.of(NOTHING)),
            entry("run.calculated", Set.of("run.started")),
            entry("run.failed", Set.of("run.started")),
            entry("run.signed", Set.of("run.calculated", "run.reviewed")),
            entry("run.reviewed", Set.of("run.calculated")),
            entry("run.discarded", Set.of("run.calculated", "run.reviewed")),
            entry("run.released", Set.of("run.reviewed")),
            entry("run.written", Set.of("run.released")),
            entry("adjustment.requested", Set.of(NOTHING)),
            entry("adjustment.approved", Set.of("adjustment.requested")),
            entry("adjustment.rejected", Set.of("adjustment.requested")),
            entry("adjustment.withdrawn", Set.of("adjustment.requested")));
    /** After these it is where it was before. */
    private static final Set<String> SIGNATURES = Set.of("version.signed", "run.signed");

    private final Map<String, String> last = new HashMap<>();
    /** What began before there was a ledger may go on with any act. */
    private boolean older;

    private Courses() {
    }

    static void check(Acts acts) throws Flaw {
        Courses courses = new Courses();
        for (Leaf act : acts.entries()) {
            courses.add(act);
        }
    }

    private void add(Leaf act) throws Flaw {
        String what = act.text("what");
        older |= act.isOlder();
        if (act.isOlder() || !AFTER.containsKey(what)) {
            return;
        }
        String kind = what.substring(0, what.indexOf('.'));
        String thing = kind + " " + act.detailNumber(kind);
        String before = last.getOrDefault(thing, NOTHING);
        if (!AFTER.get(what).contains(before) && !(older && before.equals(NOTHING))) {
            throw new Flaw(act.place(), "course", what, thing, before.equals(NOTHING) ? new Said.Phrase("course.nothing") : before);
        }
        if (!SIGNATURES.contains(what)) {
            last.put(thing, what);
        }
    }
}
