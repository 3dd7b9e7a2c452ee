package org.meritrail.verifier;

import java.util.List;
import java.util.Optional;

/** The entries of acts among leaves, in their order. @param place where they stand */
record Acts(String place, List<Leaf> entries) {

    /** The last of an act on something, such as {@code run.started} with the number of a run. */
    Optional<Leaf> last(String what, String name, long number) throws Flaw {
        Leaf found = null;
        for (Leaf entry : entries) {
            if (entry.is(what) && entry.concerns(name, number)) {
                found = entry;
            }
        }
        return Optional.ofNullable(found);
    }

    /** That they are of those who can do them, follow each other as they can, and agree with each other. @return how many there are */
    int checked() throws Flaw {
        Actors.check(this);
        Courses.check(this);
        Numbering.check(this);
        SameVersions.check(this);
        OpenPeriods.check(this);
        TakingBack.check(this);
        WrittenFiles.check(this);
        return entries.size();
    }

    /** Whether they are all of a ledger, and not only those that bear one payout out. */
    boolean areAll() {
        return !entries.isEmpty() && entries.get(entries.size() - 1).entry() == entries.size();
    }

    /** Those that came after one of them. */
    Acts since(Leaf entry) {
        return new Acts(place, entries.stream().filter(later -> later.number() > entry.number()).toList());
    }

    /** The entry that a run's export was recorded with, which is its last. */
    Leaf exported(long run) throws Flaw {
        Leaf last = last();
        if (!last.is("run.exported") || !last.concerns("run", run)) {
            throw new Flaw(last.place(), "not-exported", run);
        }
        return last;
    }

    private Leaf last() throws Flaw {
        if (entries.isEmpty()) {
            throw new Flaw(place, "entries-none");
        }
        return entries.get(entries.size() - 1);
    }

    /** An export that says it is of another run than its entry does. */
    void checkExported(long run) throws Flaw {
        Leaf last = last();
        if (last.is("run.exported") && !last.concerns("run", run)) {
            throw new Flaw(Export.MANIFEST, "sum", "run", run, last.detailNumber("run"));
        }
    }

    Leaf act(String what, String name, long number) throws Flaw {
        return last(what, name, number).orElseThrow(() -> new Flaw(place, "act", what, name, number));
    }
}
