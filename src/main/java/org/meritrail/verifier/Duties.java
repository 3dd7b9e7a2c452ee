package org.meritrail.verifier;

import java.time.LocalDate;
import java.util.Optional;

/** Whether nobody decided on what they did themselves, and a run was released only when it might be. */
record Duties(Acts acts, Approvals approvals, long run) {

    void check() throws Flaw {
        checkVersion();
        if (approvals.released() != null) {
            checkRelease(approvals.released());
        }
    }

    /** A version that was drafted before there was a ledger has no leaf of it. */
    private void checkVersion() throws Flaw {
        long version = approvals.started().detailNumber("version");
        Optional<Leaf> drafted = acts.last("version.drafted", "version", version);
        if (drafted.isPresent()) {
            Approvals.someoneElse(drafted.get(), approvals.approved());
        }
        if (isBefore(approvals.started(), "from", approvals.approved()) || isBefore(approvals.approved(), "to", approvals.started())) {
            throw new Flaw(approvals.started().place(), "days", approvals.started().detail("from"), approvals.started().detail("to"), version);
        }
        Leaf end = approvals.released() == null ? approvals.started() : approvals.released();
        Optional<Leaf> retired = acts.last("version.retired", "version", version);
        if (retired.isPresent() && retired.get().number() < end.number()) {
            throw new Flaw(end.place(), "retired", version, retired.get().text("who"));
        }
    }

    /** Days that are not said have no end. */
    private static boolean isBefore(Leaf one, String day, Leaf other) throws Flaw {
        return one.details().get(day) != null && other.details().get(day) != null && LocalDate.parse(one.detail(day)).isBefore(LocalDate.parse(other.detail(day)));
    }

    /** That everything which the calculation asks to be signed was signed before the release; exports of one payout do not have who did. */
    static void checkSigned(Acts acts, Leaf calculated, Leaf released) throws Flaw {
        long run = calculated.detailNumber("run");
        for (Object each : Members.list(calculated.details(), "signOffs")) {
            long number = Members.number(calculated.place(), Members.map(each), "number");
            boolean signed = false;
            for (Leaf entry : acts.entries()) {
                signed |= entry.is("run.signed") && entry.concerns("run", run) && entry.concerns("signOff", number) && entry.number() < released.number();
            }
            if (!signed) {
                throw new Flaw(released.place(), "unsigned-off", number);
            }
        }
    }

    private void checkRelease(Leaf released) throws Flaw {
        Leaf reviewed = acts.act("run.reviewed", "run", run);
        Approvals.inOrder(approvals.started(), reviewed);
        Approvals.inOrder(reviewed, released);
        Approvals.someoneElse(reviewed, released);
        if (!reviewed.detail("totals").equals(released.detail("totals"))) {
            throw new Flaw(released.place(), "other-totals");
        }
        Optional<Leaf> drafted = acts.last("version.drafted", "version", approvals.started().detailNumber("version"));
        if (drafted.isPresent()) {
            Approvals.someoneElse(drafted.get(), released);
        }
        for (Leaf signed : acts.entries()) {
            if (signed.is("run.signed") && signed.concerns("run", run)) {
                Approvals.someoneElse(signed, released);
            }
        }
        Optional<Leaf> discarded = acts.last("run.discarded", "run", run);
        if (discarded.isPresent()) {
            throw new Flaw(discarded.get().place(), "discarded", run, discarded.get().text("who"));
        }
    }
}
