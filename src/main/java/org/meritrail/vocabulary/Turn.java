package org.meritrail.vocabulary;

/**
 * That a line is to be worked out for a scope. Lines that wait for each other record by record, as a balance does, have a turn
 * for each stage; all others have one for all records.
 *
 * @param line  the line's id
 * @param stage as of the scope
 * @param of    what is to be worked out
 * @param over  the scope a collection reads; null otherwise
 */
public record Turn(String line, int stage, Line of, Scope scope, Scope over) {

    public static Turn of(Line line, Scope scope, Scope over) {
        return new Turn(line.id(), scope.stage(), line, scope, over);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return line + "@" + scope;
    }
}
