package org.meritrail.verifier;

import java.util.ArrayList;
import java.util.List;

/** That a leaf is in a tree that was signed, as a C2SP {@code tlog-proof} file without a line of its own for extra data. @param checkpoint verbatim */
record Proof(String place, long index, List<byte[]> path, String checkpoint) {

    private static final String FIRST = "c2sp.org/tlog-proof@v1";

    static Proof read(String place, String text) throws Flaw {
        int end = text.indexOf("\n\n");
        String[] lines = end < 0 ? new String[0] : text.substring(0, end).split("\n", -1);
        if (lines.length < 2 || !lines[0].equals(FIRST) || !lines[1].matches("index (0|[1-9][0-9]{0,17})")) {
            throw new Flaw(place, "proof");
        }
        List<byte[]> path = new ArrayList<>();
        for (int line = 2; line < lines.length; line++) {
            path.add(Note.base64(place, lines[line]));
        }
        return new Proof(place, Long.parseLong(lines[1].substring("index ".length())), path, text.substring(end + 2));
    }

    void check(Note signed, long number, byte[] leafHash) throws Flaw {
        if (index != number || !Merkle.includes(signed.root(), signed.size(), index, leafHash, path)) {
            throw new Flaw(place, "path");
        }
    }
}
