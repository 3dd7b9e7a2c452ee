package org.meritrail.vocabulary;

import java.util.LinkedHashMap;
import java.util.Map;

/** The participant a calculation is about, with the records that belong to them, set by set. */
public final class Subject {

    /** The name of the set every other set hangs from; it has one record, the participant. */
    public static final String PARTICIPANTS = "participants";

    private final String id;
    private final String currency;
    private final Map<String, Scope> scopes = new LinkedHashMap<>();

    /** @param currency ISO code of the money this participant is paid in */
    public Subject(InputRecord participant, String currency) {
        this.id = participant.id();
        this.currency = currency;
        scopes.put(PARTICIPANTS, Scope.top(this, participant));
    }

    public String id() {
        return id;
    }

    public String currency() {
        return currency;
    }

    public Scope scope(String set) {
        Scope scope = scopes.get(set);
        if (scope == null) {
            throw new IllegalArgumentException("no record set " + set);
        }
        return scope;
    }

    public Scope participant() {
        return scope(PARTICIPANTS);
    }

    public void add(Scope scope) {
        scopes.put(scope.set(), scope);
    }
}
