package org.meritrail.policy.cells;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;

/** Texts that a reader takes for the same, and a program does not. */
public final class Alike {

    private static final String QUOTES = "[‘’‚‛´′]";
    private static final String DOUBLE_QUOTES = "[“”„‟«»″]";
    private static final String DASHES = "[‐‑‒–—―−]";

    private Alike() {
    }

    /** The same for texts that are alike: without regard to capitals, kinds of quotes and dashes, and letters that look like others. */
    public static String key(String text) {
        return straight(LookAlikes.meant(text)).toLowerCase(Locale.ROOT);
    }

    /** A known text that is another one, and alike. */
    public static Optional<String> find(String text, Collection<String> known) {
        String key = key(text);
        return known.stream().filter(other -> !other.equals(text) && key(other).equals(key)).sorted().findFirst();
    }

    /** In what two texts that are alike differ; of signs and letters that can hardly be told apart by their numbers in Unicode. */
    public static Message difference(String one, String other) {
        boolean signs = straight(one).equals(straight(other));
        if (!signs && one.equalsIgnoreCase(other)) {
            return Message.of("alike.capitals");
        }
        int[] letters = one.codePoints().toArray();
        int[] others = other.codePoints().toArray();
        int at = Arrays.mismatch(letters, others);
        boolean both = at < Math.min(letters.length, others.length);
        return both ? Message.of(signs ? "alike.signs" : "alike.letters", numbered(letters[at]), numbered(others[at]), Exact.of(at + 1)) : Message.of("alike.length");
    }

    private static String numbered(int letter) {
        return Character.toString(letter) + String.format(Locale.ROOT, " (U+%04X)", letter);
    }

    /** Whether it has quotation marks that word processors make of those on the keyboard. */
    public static boolean hasCurlyQuotes(String text) {
        return !straightQuotes(text).equals(text);
    }

    public static String straightQuotes(String text) {
        return text.replaceAll(QUOTES, "'").replaceAll(DOUBLE_QUOTES, "\"");
    }

    private static String straight(String text) {
        return straightQuotes(text).replaceAll(DASHES, "-");
    }
}
