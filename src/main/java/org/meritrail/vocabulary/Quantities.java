package org.meritrail.vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What all words came to in one calculation. */
public final class Quantities {

    private final Map<String, Quantity> byLine = new HashMap<>();

    /** False if the word has come to something else already. */
    public boolean add(Quantity quantity) {
        return byLine.putIfAbsent(quantity.line(), quantity) == null;
    }

    /** Empty if the word was never worked out. */
    public Optional<Quantity> find(String line) {
        return Optional.ofNullable(byLine.get(line));
    }

    /** @param line the id of a word that was worked out */
    public Quantity get(String line) {
        return find(line).orElseThrow(() -> new IllegalArgumentException("never worked out: " + line));
    }

    public Collection<Quantity> all() {
        return byLine.values();
    }

    public boolean has(String line) {
        return byLine.containsKey(line);
    }
}
