package org.meritrail.ledger;

import java.util.Map;
import java.util.TreeMap;

/** Makes leaves. */
public final class LeafBytes {

    private LeafBytes() {
    }

    /** @param salt 128 random bits as 32 hexadecimal digits, so that nobody guesses what a hash is of */
    public static byte[] of(long number, long entry, String schema, String salt, Details details) {
        Map<String, Object> members = new TreeMap<>(details.members());
        members.put("number", number);
        members.put("entry", entry);
        members.put("schema", schema);
        members.put("salt", salt);
        return Canonical.bytes(members);
    }
}
