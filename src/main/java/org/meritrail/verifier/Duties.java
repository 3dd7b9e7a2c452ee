package org.meritrail.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        return one.details().get(day) != null && other.details().get(day) != null
                && Members.day(one.place(), one.details(), day).isBefore(Members.day(other.place(), other.details(), day));
    }

    /** That everything which the calculation asks to be signed was signed before the release. @param person whom it concerns; empty for everybody */
    static void checkSigned(Acts acts, Leaf calculated, Leaf released, String person) throws Flaw {
        for (long number : signOffs(calculated, person)) {
            if (signed(acts, calculated, number).filter(entry -> entry.number() < released.number()).isEmpty()) {
                throw new Flaw(released.place(), "unsigned-off", number);
            }
        }
    }

    /** Numbers of what is to be signed: what concerns nobody in particular concerns everybody. */
    static List<Long> signOffs(Leaf calculated, String person) throws Flaw {
        List<Long> numbers = new ArrayList<>();
        for (Map<String, Object> signOff : signOffs(calculated)) {
            if (person.isEmpty() || !signOff.containsKey("person") || person.equals(signOff.get("person"))) {
                numbers.add(Members.number(calculated.place(), signOff, "number"));
            }
        }
        return numbers;
    }

    private static List<Map<String, Object>> signOffs(Leaf calculated) throws Flaw {
        return calculated.details().containsKey("signOffs") ? Members.objects(calculated.place(), calculated.details(), "signOffs") : List.of();
    }

    /** The first signature; empty if nobody has signed it. */
    static Optional<Leaf> signed(Acts acts, Leaf calculated, long number) throws Flaw {
        long run = calculated.detailNumber("run");
        for (Leaf entry : acts.entries()) {
            if (entry.is("run.signed") && entry.concerns("run", run) && entry.concerns("signOff", number)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
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
