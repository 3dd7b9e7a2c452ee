package org.meritrail.verifier;

import java.util.Map;

/** What is told of a payout that was looked at in particular. */
final class ToldPayout {

    private ToldPayout() {
    }

    /** @param who as was asked, a participant or the key */
    static Object[] of(Leaf payout, String who) throws Flaw {
        String key = payout.text("person");
        String outcome = payout.text("outcome");
        Object amount = payout.members().get(outcome.equals("withheld") ? "held" : "total");
        return new Object[] {who.equals(key) ? key : who + " (" + key + ")", payout.members().get("run"),
                new Said.Phrase(amount == null ? "outcome." + outcome : "outcome." + outcome + ".amount", amount, payout.text("currency"))};
    }

    /** Each step is told, too, so that it can be followed. */
    static Object[] amount(Report report, Leaf payout, Leaf started, Map<String, Object> explanation) throws Flaw {
        Recomputing.Report recomputed = ContentChecks.recomputed(payout, started, explanation);
        recomputed.steps().forEach(report::step);
        return new Object[] {recomputed.worked(), recomputed.told() + recomputed.others().size()};
    }
}
