package org.meritrail.vocabulary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everyone and everything one calculation is about, set by set. */
public final class Population {

    private final Map<String, Scope> scopes = new LinkedHashMap<>();

    public void add(Scope scope) {
        scopes.put(scope.set(), scope);
    }

    public Scope scope(String set) {
        Scope scope = scopes.get(set);
        if (scope == null) {
            throw new IllegalArgumentException("no record set " + set);
        }
        return scope;
    }

    public Scope participants() {
        return scope(Scope.PARTICIPANTS);
    }

    /** How many records there are in all sets. */
    public int size() {
        return scopes.values().stream().mapToInt(Scope::size).sum();
    }

    public Collection<Scope> scopes() {
        return scopes.values();
    }
}
