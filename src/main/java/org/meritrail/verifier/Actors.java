package org.meritrail.verifier;

import java.util.Set;
import java.util.regex.Pattern;

/** Whether acts are of those who can do them: what people decide is decided by people, and by accounts that are in use. */
final class Actors {

    private static final Set<String> OF_PEOPLE = Set.of("version.submitted", "version.signed", "version.approved", "run.reviewed", "run.signed", "run.discarded", "run.released",
            "adjustment.requested", "adjustment.approved", "adjustment.rejected", "adjustment.withdrawn", "period.closed", "period.reopened");
    /** Of an account. Another one would hardly differ from it in print. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,58}[a-z0-9]");
    private static final Pattern PART = Pattern.compile("\\([a-z ]+\\)");

    private Actors() {
    }

    static void check(Acts acts) throws Flaw {
        for (Leaf act : acts.entries()) {
            if (!act.isOlder()) {
                check(act);
            }
        }
        if (areKnown(acts)) {
            AccountsInUse.check(acts);
        }
    }

    /** Whether it is a part of the service, and no account. */
    static boolean isPart(String who) {
        return PART.matcher(who).matches();
    }

    private static void check(Leaf act) throws Flaw {
        String who = act.text("who");
        boolean part = isPart(who);
        if (!part && !NAME.matcher(who).matches()) {
            throw new Flaw(act.place(), "actor-name", who);
        }
        if (part && OF_PEOPLE.contains(act.text("what"))) {
            throw new Flaw(act.place(), "actor-part", act.text("what"), who);
        }
    }

    /** Whether the leaves tell of accounts: those of one payout do not, nor those of a ledger that no installation with accounts wrote. */
    static boolean areKnown(Acts acts) {
        return acts.entries().stream().anyMatch(act -> act.is(AccountsInUse.CREATED));
    }
}
