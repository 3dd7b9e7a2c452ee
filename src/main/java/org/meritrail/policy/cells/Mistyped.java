package org.meritrail.policy.cells;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.meritrail.kernel.Message;

/**
 * Two words that stand for one thing, as far as can be told from how they are written: they differ in capitals, accents, hyphens or
 * spaces, or in one letter of a word that is long enough. Where digits differ, in single letters and short codes, in the first letter
 * and in an ending, words are more likely two: Tier 1 and Tier 2, Grade A and Grade B, Light and Night, Director and Directora.
 */
public final class Mistyped {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\P{N}+");
    private static final Pattern ENDING = Pattern.compile("[aeo]");

    private static final int LONGEST = 60;
    /** With a letter missing or two swapped. */
    private static final int SHORTEST = 5;
    /** In capitals a word may be a code. */
    private static final int SHORTEST_CAPITALS = 6;
    /** With one letter in place of another, by which real words differ too: Ireland and Iceland. */
    private static final int SHORTEST_WRONG = 8;

    private Mistyped() {
    }

    /** In what the two differ; empty if they are the same or may well be two. */
    public static Optional<Message> difference(String one, String other) {
        if (one.equals(other) || Math.max(one.length(), other.length()) > LONGEST) {
            return Optional.empty();
        }
        if (Alike.key(one).equals(Alike.key(other))) {
            return Optional.of(Alike.difference(one, other));
        }
        String plain = plain(one);
        String otherPlain = plain(other);
        if (plain.equals(otherPlain)) {
            return Optional.of(Message.of("alike.accents"));
        }
        if (hasNoDigit(plain) && joined(plain).equals(joined(otherPlain))) {
            return Optional.of(Message.of("alike.spaces"));
        }
        int shortest = one.equals(one.toUpperCase(Locale.ROOT)) ? SHORTEST_CAPITALS : SHORTEST;
        return differInOneLetter(BETWEEN_WORDS.split(plain), BETWEEN_WORDS.split(otherPlain), shortest) ? Optional.of(Message.of("alike.letter")) : Optional.empty();
    }

    /** Two words for which there is a difference have one of these in common, so that not each need be compared with each. */
    public static Set<String> keys(String word) {
        Set<String> keys = new TreeSet<>();
        if (word.length() <= LONGEST) {
            String joined = joined(plain(word));
            String digits = NO_DIGITS.matcher(joined).replaceAll("") + ":";
            keys.add(digits + joined);
            IntStream.range(0, joined.length()).mapToObj(at -> digits + without(joined, at)).forEach(keys::add);
        }
        return keys;
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(Alike.key(text), Form.NFD)).replaceAll("");
    }

    private static String joined(String plain) {
        return BETWEEN_WORDS.matcher(plain).replaceAll("");
    }

    private static boolean hasNoDigit(String text) {
        return NO_DIGITS.matcher(text).matches();
    }

    private static boolean differInOneLetter(String[] words, String[] others, int shortest) {
        if (words.length != others.length) {
            return false;
        }
        int[] differing = IntStream.range(0, words.length).filter(at -> !words[at].equals(others[at])).toArray();
        return differing.length == 1 && differInOneLetter(words[differing[0]], others[differing[0]], shortest);
    }

    private static boolean differInOneLetter(String word, String other, int shortest) {
        String shorter = word.length() <= other.length() ? word : other;
        String longer = shorter.equals(word) ? other : word;
        if (longer.length() < shortest || !LETTERS.matcher(shorter).matches() || !LETTERS.matcher(longer).matches()) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        return shorter.length() < longer.length() ? isMissing(shorter, longer, at) : isSwapped(shorter, longer, at) || isWrong(shorter, longer, at);
    }

    private static boolean isMissing(String shorter, String longer, int at) {
        boolean ending = at == shorter.length() && ENDING.matcher(longer.substring(at)).matches();
        return at > 0 && !ending && without(longer, at).equals(shorter);
    }

    private static boolean isSwapped(String word, String other, int at) {
        return at + 1 < word.length() && word.charAt(at) == other.charAt(at + 1) && word.charAt(at + 1) == other.charAt(at)
                && word.substring(at + 2).equals(other.substring(at + 2));
    }

    private static boolean isWrong(String word, String other, int at) {
        return word.length() >= SHORTEST_WRONG && at > 0 && at < word.length() - 1 && word.substring(at + 1).equals(other.substring(at + 1));
    }

    private static String without(String text, int at) {
        return text.substring(0, at) + text.substring(at + 1);
    }
}
