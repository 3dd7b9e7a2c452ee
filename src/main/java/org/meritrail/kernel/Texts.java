package org.meritrail.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every text a reader sees, in one language. English and Spanish have the same keys; a test compares them. */
public final class Texts {

    public static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    public static final Texts SPANISH = new Texts(Locale.forLanguageTag("es"));

    /** Characters of a quotation: enough to recognise a cell by. */
    private static final int QUOTED = 80;
    /** Digits shown after the point where a number's digits never end. */
    private static final int SHOWN_DIGITS = 6;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Stands for a name in what is kept, and is all that is left of it once the person is erased. */
    private static final Pattern ERASED = Pattern.compile("person:[0-9a-f]{32}:name");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final ResourceBundle bundle;
    private final Locale locale;
    private final boolean quoting;

    private Texts(Locale locale) {
        this(locale, bundle("messages", locale.getLanguage()), false);
    }

    private Texts(Locale locale, ResourceBundle bundle, boolean quoting) {
        this.locale = locale;
        this.bundle = bundle;
        this.quoting = quoting;
    }

    /**
     * The bundle of exactly this language. The general look-up would also search every jar of the program for less special ones,
     * which takes longer than all else that a short command does.
     */
    public static ResourceBundle bundle(String name, String language) {
        String file = "/org/meritrail/" + name + "_" + language + ".properties";
        try (Reader text = new InputStreamReader(Objects.requireNonNull(Texts.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(text);
        } catch (IOException damagedProgram) {
            throw new UncheckedIOException(damagedProgram);
        }
    }

    /** Both languages: a workbook may be written in either. */
    public static List<Texts> all() {
        return List.of(ENGLISH, SPANISH);
    }

    /** Whether a text is what a key says in one of the languages, in small letters or large, with accents or without. */
    public static boolean isSaid(String text, String key) {
        return all().stream().anyMatch(texts -> folded(texts.say(key)).equals(folded(text)));
    }

    /** The same for words that differ in capitals and accents alone, which nobody means two things by. */
    public static String folded(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /**
     * Of a language tag such as {@code es} or {@code es-MX}, in which numbers are written as is usual there; empty for languages that there
     * are no texts in, and for regions that nothing is known of.
     */
    public static Optional<Texts> of(String tag) {
        return all().stream().filter(texts -> texts.tag().equals(tag)).findFirst().or(() -> Optional.ofNullable(Regional.BY_TAG.get(tag.toLowerCase(Locale.ROOT))));
    }

    /** The same, of a region that nothing is known of as in its language at large; English for languages that there are no texts in. */
    public static Texts in(String tag) {
        return of(tag).or(() -> of(tag.split("[-_]", 2)[0])).orElse(ENGLISH);
    }

    /** The same language in files, where numbers within texts are written in one way whoever asks for them. */
    public Texts inFiles() {
        return locale.getCountry().isEmpty() ? this : of(language()).orElseThrow();
    }

    /** The same language, in which words of authors are quoted briefly. */
    public Texts quoting() {
        return new Texts(locale, bundle, true);
    }

    /** A word of an author, as it is; or its beginning where it is only quoted. */
    public String word(String text) {
        return quoting ? brief(text) : text;
    }

    /** What a person is called. Everybody has a name until it is erased. */
    public String called(String name) {
        return name.isEmpty() ? say("person.erased") : telling(name);
    }

    /** A text of the data, within which names may be erased. */
    public String telling(String text) {
        return ERASED.matcher(text).replaceAll(erased -> Matcher.quoteReplacement(say("person.erased")));
    }

    /** Somebody's name as it is sent, which is empty once it is erased. */
    public static String name(String text) {
        return ERASED.matcher(text).matches() ? "" : text;
    }

    /** The text, or its beginning and an ellipsis. */
    public static String brief(String text) {
        int end = text.length() > QUOTED && Character.isHighSurrogate(text.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
        return text.length() > QUOTED ? text.substring(0, end) + "…" : text;
    }

    public String language() {
        return locale.getLanguage();
    }

    /** The language with the region, if there is one, as pages and browsers name it. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** What days and numbers are written by. */
    public Locale locale() {
        return locale;
    }

    public String say(String key, Object... arguments) {
        return filled(key, List.of(arguments));
    }

    public String filled(String key, List<Object> arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments.stream().map(this::shown).toArray());
    }

    /** The bundle's text without filling any gap. */
    public String raw(String key) {
        return bundle.getString(key);
    }

    public Set<String> keysUnder(String prefix) {
        return bundle.keySet().stream().filter(key -> key.startsWith(prefix)).collect(Collectors.toUnmodifiableSet());
    }

    /** A number with the separators of the language, or of the region; digits that never end are cut and marked with an ellipsis. */
    public String number(Exact number, int leastDigits) {
        if (number.ends()) {
            BigDecimal digits = new BigDecimal(number.plain());
            return grouped(digits, Math.max(leastDigits, digits.scale()));
        }
        return grouped(number.toDecimal(SHOWN_DIGITS), SHOWN_DIGITS) + "…";
    }

    private String grouped(BigDecimal number, int digits) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(number);
    }

    /**
     * The regions that the JDK knows of both languages. What readers ask for is only looked up here, so that nothing is kept of tags that
     * somebody made up; scripts and variants are left out, so that digits stay digits. Apart, since a short command needs none of them.
     */
    private static final class Regional {

        private static final Map<String, Texts> BY_TAG = Stream.of(Locale.getAvailableLocales())
                .filter(locale -> !locale.getCountry().isEmpty() && locale.getScript().isEmpty() && locale.getVariant().isEmpty())
                .flatMap(locale -> all().stream().filter(texts -> texts.language().equals(locale.getLanguage()))
                        .map(texts -> new Texts(locale, texts.bundle, false)))
                .collect(Collectors.toUnmodifiableMap(texts -> texts.tag().toLowerCase(Locale.ROOT), Function.identity()));
    }

    private String shown(Object argument) {
        if (argument instanceof Phrase phrase) {
            return phrase.in(this);
        }
        if (argument instanceof Instant time) {
            return TIME.format(time);
        }
        if (argument instanceof Exact number) {
            return number(number, 0);
        }
        if (argument instanceof List<?> several) {
            return several.stream().map(this::shown).collect(Collectors.joining(", "));
        }
        return argument.toString();
    }
}
