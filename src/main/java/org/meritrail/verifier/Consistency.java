package org.meritrail.verifier;

import java.util.ArrayList;
import java.util.List;

/**
 * That one tree begins as an earlier one does, in the form in which witnesses of C2SP {@code tlog-witness} are told of a new checkpoint.
 *
 * @param old   size of the earlier tree
 * @param newer checkpoint of the later one
 */
record Consistency(String place, long old, List<byte[]> path, Note newer) {

    private static final int MOST_HASHES = 63;

    static Consistency read(String place, String text) throws Flaw {
        int end = text.indexOf("\n\n");
        String[] lines = end < 0 ? new String[0] : text.substring(0, end).split("\n", -1);
        if (lines.length == 0 || lines.length > 1 + MOST_HASHES || !lines[0].matches("old (0|[1-9][0-9]{0,17})")) {
            throw new Flaw(place, "consistency");
        }
        List<byte[]> path = new ArrayList<>();
        for (int line = 1; line < lines.length; line++) {
            path.add(Note.base64(place, lines[line]));
        }
        return new Consistency(place, Long.parseLong(lines[0].substring("old ".length())), path, Note.read(place, text.substring(end + 2)));
    }

    /** Of two signed checkpoints, one of which is the auditor's. */
    void check(Note one, Note other) throws Flaw {
        Note earlier = one.size() <= other.size() ? one : other;
        Note later = earlier == one ? other : one;
        if (old != earlier.size() || newer.size() != later.size()) {
            throw new Flaw(place, "consistency-sizes", old, newer.size(), earlier.size(), later.size());
        }
        if (!newer.text().equals(later.text())) {
            throw new Flaw(place, "consistency-checkpoint", later.place());
        }
        if (!Merkle.isConsistent(earlier.root(), earlier.size(), later.root(), later.size(), path)) {
            throw new Flaw(place, "consistency-path", earlier.size(), later.size());
        }
    }
}
