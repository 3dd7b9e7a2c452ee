package org.meritrail.verifier;

import java.util.Arrays;
import java.util.List;

/** Something that does not hold. */
final class Flaw extends Exception {

    private final String place;
    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param place where, such as {@code ledger.jsonl:12}
     * @param key   of the bundle, which says what and why; what is filled in may be null, since a forger may leave anything out
     */
    Flaw(String place, String key, Object... arguments) {
        super(place + " " + key + " " + Arrays.toString(arguments));
        this.place = place;
        this.key = key;
        this.arguments = Arrays.asList(arguments.clone());
    }

    /** Of whatever is written so that nobody thought of it: no export ends the verifier in a stack trace. */
    static Flaw malformed(String place, Throwable fault) {
        return new Flaw(place, "malformed", fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage());
    }

    String place() {
        return place;
    }

    String in(Said said) {
        return place + ": " + said.text("flaw." + key, arguments.toArray());
    }
}
