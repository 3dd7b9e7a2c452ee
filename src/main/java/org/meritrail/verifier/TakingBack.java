package org.meritrail.verifier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether each adjustment that takes another one back takes back one that was approved before, as a whole, and that no other one takes back. */
final class TakingBack {

    private static final String TAKES_BACK = "takesBack";
    private static final String AMOUNT = "amount";

    private final Acts acts;
    private final Map<Long, Leaf> requested = new HashMap<>();
    private final Set<Long> approved = new HashSet<>();
    /** By the number of what is taken back, the number of what takes it back. */
    private final Map<Long, Long> takenBack = new HashMap<>();
    /** What was asked for before there was a ledger is not known. */
    private boolean older;

    private TakingBack(Acts acts) {
        this.acts = acts;
    }

    static void check(Acts acts) throws Flaw {
        TakingBack takingBack = new TakingBack(acts);
        for (Leaf act : acts.entries()) {
            takingBack.older |= act.isOlder();
            if (!act.isOlder()) {
                takingBack.add(act);
            }
        }
    }

    private void add(Leaf act) throws Flaw {
        if (act.is("adjustment.requested")) {
            requested.put(number(act), act);
            if (act.details().containsKey(TAKES_BACK)) {
                check(act, act.detailNumber(TAKES_BACK));
            }
        } else if (act.is("adjustment.approved")) {
            approved.add(number(act));
        } else if (act.is("adjustment.rejected") || act.is("adjustment.withdrawn")) {
            takenBack.values().remove(number(act));
        }
    }

    private static long number(Leaf act) throws Flaw {
        return act.detailNumber(PaidAdjustments.ADJUSTMENT);
    }

    /** What a part of all acts does not have is not compared. */
    private void check(Leaf act, long other) throws Flaw {
        long number = number(act);
        if (!approved.contains(other) && acts.areAll() && !older) {
            throw new Flaw(act.place(), "back-unapproved", number, other);
        }
        if (takenBack.containsKey(other)) {
            throw new Flaw(act.place(), "back-twice", number, other, takenBack.get(other));
        }
        takenBack.put(other, number);
        Leaf original = requested.get(other);
        if (original != null && !isOpposite(act, original)) {
            throw new Flaw(act.place(), "back-other", number, other, original.place());
        }
    }

    private static boolean isOpposite(Leaf act, Leaf original) throws Flaw {
        return terms(act).equals(terms(original))
                && Members.amount(act.place(), act.details().get(AMOUNT)).equals(Members.amount(original.place(), original.details().get(AMOUNT)).negate());
    }

    /** All but the number and what is the other way round. */
    private static Map<String, Object> terms(Leaf act) throws Flaw {
        Map<String, Object> terms = new HashMap<>(act.details());
        terms.keySet().removeAll(List.of(PaidAdjustments.ADJUSTMENT, AMOUNT, TAKES_BACK));
        return terms;
    }
}
