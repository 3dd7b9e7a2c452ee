package org.meritrail.verifier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What entries of the ledger say was erased since.
 *
 * @param contents by SHA-256
 * @param persons  by key
 */
record Erased(Set<String> contents, Set<String> persons) {

    private static final String PERSON = "person.erased";
    private static final List<String> ACTS = List.of(PERSON, "retention.swept");

    static Erased of(Acts acts) throws Flaw {
        Erased erased = new Erased(new HashSet<>(), new HashSet<>());
        for (Leaf entry : acts.entries()) {
            if (ACTS.stream().anyMatch(entry::is)) {
                Members.list(entry.place(), entry.details(), "erased").forEach(sha256 -> erased.contents.add(String.valueOf(sha256)));
            }
            if (entry.is(PERSON)) {
                erased.persons.add(entry.detail("person"));
            }
        }
        return erased;
    }
}
