package org.meritrail.verifier;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The acts that the format has. */
final class KnownActs {

    static final Set<String> NAMES = Set.of("version.drafted", "version.submitted", "version.signed", "version.approved", "version.retired",
            "delivery.taken", "delivery.refused",
            "run.wish-refused", "run.started", "run.calculated", "run.failed", "run.reviewed", "run.signed", "run.discarded", "run.released", "run.written", "run.replayed", "run.exported",
            "payout.exported", "payouts.read", "explanation.read", "question.asked", "output.fetched", "statements.fetched",
            "adjustment.requested", "adjustment.approved", "adjustment.rejected", "adjustment.withdrawn", "period.closed", "period.reopened",
            "account.created", "account.changed", "account.activated", "account.deactivated", "account.password-reset", "account.password-changed", "account.language",
            "token.issued", "token.revoked",
            "erasure.requested", "erasure.rejected", "person.erased", "hold.set", "hold.lifted", "retention.swept", "ledger.key", "demo.started");

    private KnownActs() {
    }

    /** The names of those that it does not have. */
    static SortedSet<String> others(Acts acts) throws Flaw {
        SortedSet<String> others = new TreeSet<>();
        for (Leaf act : acts.entries()) {
            if (!NAMES.contains(act.text("what"))) {
                others.add(act.text("what"));
            }
        }
        return others;
    }
}
