package org.meritrail.policy.cells;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;

/**
 * Letters that look like others: a Cyrillic а in “Sales” is another letter to every program, and no reader sees it. Words that are wholly
 * in one script are names like any other.
 */
public final class LookAlikes {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Set<UnicodeBlock> FORMS = Set.of(UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS, UnicodeBlock.ALPHABETIC_PRESENTATION_FORMS,
            UnicodeBlock.MATHEMATICAL_ALPHANUMERIC_SYMBOLS);
    /** Half-width katakana and Korean letters are how some programs write these languages. */
    private static final int LAST_FULL_WIDTH = 0xFF5E;
    /** Whose letters look like each other's. Japanese or Arabic beside Latin letters in one word deceives nobody. */
    private static final Set<UnicodeScript> RESEMBLING = Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARMENIAN,
            UnicodeScript.CHEROKEE, UnicodeScript.COPTIC);

    /** Letters of two scripts, and in the same order the Latin ones that they look like in every font. */
    private static final String CYRILLIC = "АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝӏѵ";
    private static final String LATIN_FOR_CYRILLIC = "ABESIJKMHOPCTYXaesijopcyxhdqwlv";
    private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνο";
    private static final String LATIN_FOR_GREEK = "ABEZHIKMNOPTYXvo";
    private static final Map<Integer, Integer> LATIN = pairs(CYRILLIC + GREEK, LATIN_FOR_CYRILLIC + LATIN_FOR_GREEK);

    private LookAlikes() {
    }

    /** The first letter that is not what it looks like; empty where there is none. */
    public static Optional<Slip> slip(String text) {
        if (text.chars().allMatch(letter -> letter < 0x80)) {
            return Optional.empty();
        }
        return form(text).or(() -> composed(text)).or(() -> mixed(text));
    }

    /** Letters of full width, joined letters and letters for formulas. */
    private static Optional<Slip> form(String text) {
        return text.codePoints().filter(LookAlikes::isForm)
                .mapToObj(letter -> slip(text, letter, "look-alike.form", plain(Character.toString(letter)))).findFirst();
    }

    private static boolean isForm(int letter) {
        UnicodeBlock block = UnicodeBlock.of(letter);
        return block != null && FORMS.contains(block) && (letter <= LAST_FULL_WIDTH || letter > Character.MAX_VALUE);
    }

    /** An accent that is a character of its own. */
    private static Optional<Slip> composed(String text) {
        if (Normalizer.isNormalized(text, Form.NFC)) {
            return Optional.empty();
        }
        int at = 0;
        String whole = Normalizer.normalize(text, Form.NFC);
        while (at < whole.length() && whole.charAt(at) == text.charAt(at)) {
            at++;
        }
        String letter = at < whole.length() ? whole.substring(at, at + 1) : whole;
        return Optional.of(Slip.of(FindingCode.LOOK_ALIKE, Message.of("look-alike.accent", letter, Exact.of(at + 1)), whole));
    }

    private static Optional<Slip> mixed(String text) {
        Matcher words = WORD.matcher(text);
        boolean latin = scripts(text).containsKey(UnicodeScript.LATIN);
        while (words.find()) {
            Map<UnicodeScript, Integer> scripts = scripts(words.group());
            boolean disguised = latin && words.group().codePoints().allMatch(LATIN::containsKey);
            if (disguised || scripts.size() > 1) {
                UnicodeScript own = disguised ? UnicodeScript.LATIN : most(scripts);
                int other = words.group().codePoints().filter(letter -> isOther(letter, own)).findFirst().orElseThrow();
                return Optional.of(slip(text, other, "look-alike.script", meant(text)));
            }
        }
        return Optional.empty();
    }

    private static boolean isOther(int letter, UnicodeScript own) {
        return UnicodeScript.of(letter) != own && RESEMBLING.contains(UnicodeScript.of(letter));
    }

    private static Slip slip(String text, int letter, String key, String meant) {
        int place = text.codePointCount(0, text.indexOf(Character.toString(letter))) + 1;
        String whole = key.equals("look-alike.form") ? plain(text) : meant;
        return Slip.of(FindingCode.LOOK_ALIKE, Message.of(key, Character.toString(letter), Exact.of(place), script(letter)), whole);
    }

    private static Object script(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK || script == UnicodeScript.LATIN
                ? Message.of("script." + script.name().toLowerCase(Locale.ROOT)) : script.name().toLowerCase(Locale.ROOT);
    }

    /** How many letters there are of each script; letters of scripts that resemble no other do not count. */
    private static Map<UnicodeScript, Integer> scripts(String text) {
        Map<UnicodeScript, Integer> scripts = new TreeMap<>();
        text.codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of).filter(RESEMBLING::contains)
                .forEach(script -> scripts.merge(script, 1, Integer::sum));
        return scripts;
    }

    /** Latin where no script has more. */
    private static UnicodeScript most(Map<UnicodeScript, Integer> scripts) {
        int most = scripts.values().stream().max(Integer::compare).orElse(0);
        return scripts.getOrDefault(UnicodeScript.LATIN, 0) == most ? UnicodeScript.LATIN
                : scripts.entrySet().stream().filter(script -> script.getValue() == most).findFirst().orElseThrow().getKey();
    }

    /** The text with the Latin letters that it seems to have. */
    public static String meant(String text) {
        StringBuilder meant = new StringBuilder();
        plain(text).codePoints().forEach(letter -> meant.appendCodePoint(LATIN.getOrDefault(letter, letter)));
        return meant.toString();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Form.NFKC);
    }

    private static Map<Integer, Integer> pairs(String letters, String others) {
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int at = 0; at < letters.length(); at++) {
            pairs.put((int) letters.charAt(at), (int) others.charAt(at));
        }
        return pairs;
    }
}
