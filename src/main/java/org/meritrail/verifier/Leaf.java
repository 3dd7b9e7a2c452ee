package org.meritrail.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A leaf as it was read.
 *
 * @param place where it stands, such as {@code ledger.jsonl:12}
 */
record Leaf(String place, long number, String schema, Map<String, Object> members) {

    static final String ENTRY = "meritrail/ledger/entry/1";
    static final String PAYOUT = "meritrail/ledger/payout/1";
    static final String PAYROLL_LINE = "meritrail/ledger/payroll-line/1";

    /** @throws Flaw unless it is in its canonical form, with what every leaf has */
    @SuppressWarnings("unchecked")
    static Leaf read(String place, String line) throws Flaw {
        try {
            if (!(Json.read(line) instanceof Map<?, ?> object) || !Form.canonical(object).equals(line)) {
                throw new Flaw(place, "canonical");
            }
            Map<String, Object> members = (Map<String, Object>) object;
            if (!Members.text(place, members, "salt").matches("[0-9a-f]{32}")) {
                throw new Flaw(place, "member", "salt");
            }
            Members.number(place, members, "entry");
            return new Leaf(place, Members.number(place, members, "number"), Members.text(place, members, "schema"), members);
        } catch (Json.Malformed malformed) {
            throw malformed.in(place);
        }
    }

    static byte[] hash(String line) {
        return Merkle.leaf(line.getBytes(StandardCharsets.UTF_8));
    }

    boolean isEntry() {
        return schema.equals(ENTRY);
    }

    long entry() {
        return (Long) members.get("entry");
    }

    String text(String name) throws Flaw {
        return Members.text(place, members, name);
    }

    /** Whether it is the entry of an act, such as {@code run.released}. */
    boolean is(String what) {
        return isEntry() && what.equals(members.get("what"));
    }

    /** Of an entry. */
    Map<String, Object> details() throws Flaw {
        return Members.object(place, members, "details");
    }

    String detail(String name) throws Flaw {
        return Members.text(place, details(), name);
    }

    long detailNumber(String name) throws Flaw {
        return Members.number(place, details(), name);
    }

    /** Whether it is of an entry that was made before there was a ledger, and binds nothing. */
    boolean isOlder() throws Flaw {
        return details().containsKey("recorded");
    }

    /** Whether an entry's details have a number, such as a run's. */
    boolean concerns(String name, long number) throws Flaw {
        return Long.valueOf(number).equals(details().get(name));
    }
}
