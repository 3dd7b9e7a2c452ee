package org.meritrail.verifier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whether all that was done to a version was done to the same policy and files, and it was approved for the days that it was submitted for. */
final class SameVersions {

    private static final String SUBMITTED = "version.submitted";
    private static final String APPROVED = "version.approved";
    private static final Set<String> ACTS = Set.of("version.drafted", SUBMITTED, "version.signed", APPROVED, "version.retired");

    private final Map<Long, Leaf> first = new HashMap<>();
    private final Map<Long, Leaf> submitted = new HashMap<>();

    private SameVersions() {
    }

    static void check(Acts acts) throws Flaw {
        SameVersions versions = new SameVersions();
        for (Leaf act : acts.entries()) {
            if (ACTS.contains(act.text("what")) && !act.isOlder()) {
                versions.add(act, act.detailNumber("version"));
            }
        }
    }

    private void add(Leaf act, long version) throws Flaw {
        same(act, first.putIfAbsent(version, act), version, "policy", "files");
        if (act.is(SUBMITTED)) {
            submitted.put(version, act);
        } else if (act.is(APPROVED)) {
            same(act, submitted.get(version), version, "from", "to");
        }
    }

    /** @param before null if there is none */
    private static void same(Leaf act, Leaf before, long version, String... members) throws Flaw {
        for (String member : before == null ? List.<String>of() : List.of(members)) {
            if (!Objects.equals(act.details().get(member), before.details().get(member))) {
                throw new Flaw(act.place(), "other-version", act.text("what"), version, member, before.place());
            }
        }
    }
}
