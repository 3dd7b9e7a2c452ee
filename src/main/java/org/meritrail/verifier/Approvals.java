package org.meritrail.verifier;

import java.util.Map;

/**
 * The people behind a run. Each entry has to come after the one before it.
 *
 * @param released null if the run is not released
 */
record Approvals(Leaf submitted, Leaf approved, Leaf started, Leaf released) {

    static Approvals of(Acts acts, Leaf started, Leaf released) throws Flaw {
        long version = started.detailNumber("version");
        Approvals approvals = new Approvals(acts.act("version.submitted", "version", version), acts.act("version.approved", "version", version), started, released).checked();
        new Duties(acts, approvals, started.detailNumber("run")).check();
        return approvals;
    }

    /** @throws Flaw if one is missing, out of order, of another policy, or somebody is not somebody else */
    Approvals checked() throws Flaw {
        inOrder(submitted, approved);
        inOrder(approved, started);
        someoneElse(submitted, approved);
        if (!started.detail("policy").equals(approved.detail("policy"))) {
            throw new Flaw(started.place(), "other-policy");
        }
        if (released != null) {
            inOrder(started, released);
            someoneElse(started, released);
            someoneElse(submitted, released);
            someoneElse(approved, released);
        }
        return this;
    }

    static void inOrder(Leaf earlier, Leaf later) throws Flaw {
        if (earlier.number() >= later.number()) {
            throw new Flaw(later.place(), "order", earlier.text("what"), later.text("what"));
        }
    }

    static void someoneElse(Leaf one, Leaf other) throws Flaw {
        if (one.text("who").equals(other.text("who"))) {
            throw new Flaw(other.place(), "same-person", other.text("who"), one.text("what"), other.text("what"));
        }
    }

    /** Each of the policy's files by its path. */
    Map<String, Object> files() throws Flaw {
        return Members.object(approved.place(), approved.details(), "files");
    }

    /** The same of a run, whoever approved its policy. */
    static Map<String, Object> files(Acts acts, Leaf started) throws Flaw {
        Leaf approved = acts.act("version.approved", "version", started.detailNumber("version"));
        return Members.object(approved.place(), approved.details(), "files");
    }
}
