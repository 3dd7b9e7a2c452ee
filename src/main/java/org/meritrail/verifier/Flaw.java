package org.meritrail.verifier;

import java.util.List;

/** Something that does not hold. */
final class Flaw extends Exception {

    private final String place;
    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param place where, such as {@code ledger.jsonl:12}
     * @param key   of the bundle, which says what and why
     */
    Flaw(String place, String key, Object... arguments) {
        super(place + " " + key + " " + List.of(arguments));
        this.place = place;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String place() {
        return place;
    }

    String in(Said said) {
        return place + ": " + said.text("flaw." + key, arguments.toArray());
    }
}
