package org.meritrail.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds what an author may have meant. */
public final class Spelling {

    public static final Phrase NO_GUESS = Message.of("spelling.no-guess");

    private static final int FARTHEST = 3;
    /** Comparing takes time with the square of the length, and nobody mistypes a page. */
    private static final int LONGEST = 200;

    /** The least letters of a word in which a wrong one is a slip rather than another word, as rate is besides date. */
    private static final int SHORTEST_SLIP = 5;

    private Spelling() {
    }

    /** “Did you mean …?”, or that nothing is close. */
    public static Phrase suggestion(String word, Collection<String> known) {
        return closest(word, known).map(close -> Message.of("spelling.closest", close)).orElse(Message.of("spelling.none"));
    }

    /** “ Did you mean …?” to follow a sentence, in the language in which it was; nothing if nothing is close. */
    public static Phrase meant(String word, List<Phrase> allowed) {
        List<String> said = Texts.all().stream().flatMap(texts -> allowed.stream().map(phrase -> phrase.in(texts))).toList();
        return closest(word, said).<Phrase>map(close -> Message.of("spelling.meant", close)).orElse(NO_GUESS);
    }

    /** Whether one of the known words may have been meant. */
    public static boolean isClose(String word, Collection<String> known) {
        return closest(word, known).isPresent();
    }

    /** Whether a word that may be right is more likely a slip: a known one with a letter too many, too few or wrong, or with two letters swapped. */
    public static boolean isSlip(String word, Collection<String> known) {
        return word.length() >= SHORTEST_SLIP && word.length() <= LONGEST && !known.contains(word)
                && known.stream().anyMatch(other -> distance(word, other, 2) <= (haveTheSameLetters(word, other) ? 2 : 1));
    }

    private static boolean haveTheSameLetters(String word, String other) {
        return Arrays.equals(word.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    private record Close(String word, int distance) {
    }

    /** The known word that needs the fewest letters changed: at most three, and never half of the word. */
    public static Optional<String> closest(String word, Collection<String> known) {
        int farthest = Math.min(FARTHEST, (word.length() - 1) / 2);
        String folded = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(other -> word.length() <= LONGEST && Math.abs(word.length() - other.length()) <= farthest)
                .map(other -> new Close(other, distance(folded, other.toLowerCase(Locale.ROOT), farthest)))
                .filter(close -> close.distance() <= farthest)
                .min(Comparator.comparingInt(Close::distance).thenComparing(Close::word))
                .map(Close::word);
    }

    /** Levenshtein's distance, or any number above the farthest that counts. */
    private static int distance(String one, String other, int farthest) {
        int[] previous = IntStream.rangeClosed(0, other.length()).toArray();
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            int least = row;
            for (int at = 1; at <= other.length(); at++) {
                int swap = previous[at - 1] + (one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1);
                current[at] = Math.min(swap, Math.min(previous[at], current[at - 1]) + 1);
                least = Math.min(least, current[at]);
            }
            if (least > farthest) {
                return least;
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
