package org.meritrail.policy.sheets;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what an author may have meant. */
final class Spelling {

    private static final int FARTHEST = 3;

    private Spelling() {
    }

    /** The known word that needs the fewest letters changed, at most three. */
    static Optional<String> closest(String word, Collection<String> known) {
        return known.stream()
                .filter(other -> distance(word, other) <= FARTHEST)
                .min(Comparator.<String>comparingInt(other -> distance(word, other)).thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int at = 0; at <= other.length(); at++) {
            previous[at] = at;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int at = 1; at <= other.length(); at++) {
                int swap = previous[at - 1] + (one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1);
                current[at] = Math.min(swap, Math.min(previous[at], current[at - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
