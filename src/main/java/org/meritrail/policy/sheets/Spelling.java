package org.meritrail.policy.sheets;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;

/** Finds what an author may have meant. */
final class Spelling {

    private static final int FARTHEST = 3;
    /** Comparing takes time with the square of the length, and nobody mistypes a page. */
    private static final int LONGEST = 200;

    private Spelling() {
    }

    /** “Did you mean …?”, or that nothing is close. */
    static Phrase suggestion(String word, Collection<String> known) {
        return closest(word, known).map(close -> Message.of("spelling.closest", close)).orElse(Message.of("spelling.none"));
    }

    /** The known word that needs the fewest letters changed: at most three, and never half of the word. */
    private static Optional<String> closest(String word, Collection<String> known) {
        int farthest = Math.min(FARTHEST, (word.length() - 1) / 2);
        return known.stream()
                .filter(other -> word.length() <= LONGEST && Math.abs(word.length() - other.length()) <= farthest)
                .filter(other -> distance(word, other) <= farthest)
                .min(Comparator.<String>comparingInt(other -> distance(word, other)).thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String one, String other) {
        return lettersChanged(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }

    /** Levenshtein's distance. */
    private static int lettersChanged(String one, String other) {
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
