package org.meritrail.verifier;

import java.util.ArrayList;
import java.util.List;

/** Who worked a run out again and came to something else, as entries of the ledger tell. */
final class ReplayedRun {

    private ReplayedRun() {
    }

    /** Only all acts have such entries. */
    static List<Leaf> differing(Acts acts, long run) throws Flaw {
        List<Leaf> differing = new ArrayList<>();
        for (Leaf act : acts.entries()) {
            if (act.is("run.replayed") && act.concerns("run", run) && !isSame(act)) {
                differing.add(act);
            }
        }
        return differing;
    }

    private static boolean isSame(Leaf act) throws Flaw {
        return act.detailNumber("same") == act.detailNumber("participants") && Boolean.TRUE.equals(act.details().get("sameTotals")) && otherwise(act) == 0;
    }

    /** How much the database said otherwise than the ledger, which older entries do not tell. */
    private static long otherwise(Leaf act) throws Flaw {
        return act.details().containsKey("otherwise") ? act.detailNumber("otherwise") : 0;
    }

    /** What there is to say of one. */
    static Object[] told(Leaf act) throws Flaw {
        return new Object[] {act.place(), act.text("who"), act.text("at"), act.detailNumber("run"), act.detailNumber("same"), act.detailNumber("participants"),
                new Said.Phrase(Boolean.TRUE.equals(act.details().get("sameTotals")) ? "replayed.same" : "replayed.other"), otherwise(act)};
    }
}
