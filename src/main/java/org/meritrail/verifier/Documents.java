package org.meritrail.verifier;

import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** Whether contents are what they are named by, and those there that the control totals name: reports, and what was and will be taken over. */
final class Documents {

    private static final String CONTENT = "content/";
    /** One hash over all explanations, each of which a payout's leaf names; it is that of no content. */
    private static final String EXPLANATIONS = "explanations";

    private Documents() {
    }

    /** Also those that nothing names. @return how many there are */
    static int checkNames(Export export) throws IOException, Flaw {
        int count = 0;
        for (String name : export.names()) {
            if (name.startsWith(CONTENT)) {
                if (!name.equals(CONTENT + HexFormat.of().formatHex(Merkle.sha256(export.bytes(name))))) {
                    throw new Flaw(name, "content-name");
                }
                count++;
            }
        }
        return count;
    }

    /** @param erased SHA-256 of contents that may be gone @return how many are there */
    static int checkNamed(Export export, Leaf calculated, Set<String> erased) throws IOException, Flaw {
        String totals = CONTENT + calculated.detail("totals");
        Map<String, Object> named = new HashMap<>(Members.object(totals, export.object(totals), "sha256"));
        named.remove(EXPLANATIONS);
        named.values().removeIf(sha256 -> erased.contains(sha256) && !export.has(CONTENT + sha256));
        for (Object sha256 : named.values()) {
            export.content(totals, String.valueOf(sha256));
        }
        return named.size();
    }
}
