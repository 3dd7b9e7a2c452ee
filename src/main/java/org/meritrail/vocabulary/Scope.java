package org.meritrail.vocabulary;

import java.util.List;

/**
 * The records of one set that belong to one participant, and which record of the set above owns each.
 *
 * @param parent the scope of the owners; null only for the participant itself
 * @param owners for each record the position of its owner in the parent
 */
public record Scope(Subject subject, String set, Scope parent, List<InputRecord> records, List<Integer> owners) {

    static Scope top(Subject subject, InputRecord participant) {
        return new Scope(subject, Subject.PARTICIPANTS, null, List.of(participant), List.of());
    }

    public int size() {
        return records.size();
    }

    /** Whether the other scope is this one or one that owns it, so that its values can be read from here. */
    public boolean canRead(Scope other) {
        return other == this || parent != null && parent.canRead(other);
    }

    /** The position, in a scope that owns this one, of the record that a record of this scope belongs to. */
    public int positionIn(Scope owner, int position) {
        return owner == this ? position : parent.positionIn(owner, owners.get(position));
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
        return subject.id() + "/" + set;
    }
}
