package org.meritrail.verifier;

import java.util.ArrayList;
import java.util.List;

/** Which of its keys signs a ledger from when on, as its own entries say: one that another one followed may have leaked, and proves nothing since. */
final class SigningKeys {

    private final List<Leaf> changes = new ArrayList<>();

    SigningKeys(List<Leaf> entries) throws Flaw {
        for (Leaf entry : entries) {
            if (entry.is("ledger.key") && !entry.isOlder()) {
                changes.add(entry);
            }
        }
    }

    boolean areTold() {
        return !changes.isEmpty();
    }

    /** @param signers the names and ids of the keys that signed */
    void check(Note note, List<String> signers) throws Flaw {
        Leaf last = null;
        for (Leaf change : changes) {
            last = change.number() < note.size() ? change : last;
        }
        if (last != null && !signers.contains(id(last))) {
            throw new Flaw(note.place(), "signer", id(last), last.place(), String.join(", ", signers));
        }
    }

    /** Those of some keys that no entry tells of. */
    List<String> untold(List<String> keys) throws Flaw {
        List<String> told = new ArrayList<>();
        for (Leaf change : changes) {
            told.add(id(change));
        }
        return keys.stream().filter(key -> !told.contains(key)).toList();
    }

    /** The entries with which a key signs again that another one had followed. */
    List<Leaf> returns() throws Flaw {
        List<Leaf> returns = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (Leaf change : changes) {
            if (before.contains(id(change)) && !before.get(before.size() - 1).equals(id(change))) {
                returns.add(change);
            }
            before.add(id(change));
        }
        return returns;
    }

    /** Its name and id. */
    static String id(Leaf change) throws Flaw {
        return VerifierKey.parse(change.place(), change.detail("vkey")).told();
    }
}
