package org.meritrail.verifier;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Whether each account was made before it did anything, and once, and did nothing while it was out of use. */
final class AccountsInUse {

    static final String CREATED = "account.created";
    private static final String ACTIVATED = "account.activated";
    private static final String DEACTIVATED = "account.deactivated";
    private static final Set<String> STATES = Set.of(CREATED, ACTIVATED, DEACTIVATED, "account.changed");

    /** What made each account, or took it into use or out of it, last. */
    private final Map<String, Leaf> last = new HashMap<>();

    private AccountsInUse() {
    }

    static void check(Acts acts) throws Flaw {
        AccountsInUse accounts = new AccountsInUse();
        for (Leaf act : acts.entries()) {
            String who = act.text("who");
            if (!act.isOlder() && !Actors.isPart(who)) {
                accounts.checkInUse(act, who);
            }
            if (STATES.contains(act.text("what"))) {
                accounts.add(act, act.text("subject"));
            }
        }
    }

    private void checkInUse(Leaf act, String who) throws Flaw {
        if (!last.containsKey(who)) {
            throw new Flaw(act.place(), "actor-unmade", who);
        }
        if (!isInUse(who)) {
            throw new Flaw(act.place(), "actor-out", who, last.get(who).place());
        }
    }

    private boolean isInUse(String account) {
        return !last.get(account).is(DEACTIVATED);
    }

    private void add(Leaf act, String account) throws Flaw {
        boolean made = act.is(CREATED);
        if (made == last.containsKey(account)) {
            throw new Flaw(act.place(), made ? "account-again" : "account-unmade", account);
        }
        if (made || act.is(ACTIVATED) || act.is(DEACTIVATED)) {
            last.put(account, act);
        }
        if (!act.isOlder() && !(act.detail("account").equals(account) && Boolean.valueOf(isInUse(account)).equals(act.details().get("active")))) {
            throw new Flaw(act.place(), "account-other", act.text("what"), account);
        }
    }
}
