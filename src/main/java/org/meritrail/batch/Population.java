package org.meritrail.batch;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** @param participants codes of those a run concerns; empty for everyone */
public record Population(SortedSet<String> participants) {

    public static final Population EVERYONE = new Population(new TreeSet<>());

    public Population {
        participants = Collections.unmodifiableSortedSet(new TreeSet<>(participants));
    }

    /** Whether somebody may be in both. */
    boolean overlaps(Population other) {
        return participants.isEmpty() || other.participants.isEmpty() || participants.stream().anyMatch(other.participants::contains);
    }

    public boolean has(String participant) {
        return participants.isEmpty() || participants.contains(participant);
    }
}
