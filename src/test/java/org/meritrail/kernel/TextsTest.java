package org.meritrail.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

    private static final Pattern USED = Pattern.compile(
            "(?:Message\\.of|Step\\.missing|Step\\.mistake|\\.say|\\.raw|noted)\\(\\s*\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)\"");
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "help", "verifier/verify"})
    void hasTheSameKeysInEnglishAndSpanish(String bundle) throws IOException {
        Set<Object> english = bundle(bundle, "en").keySet();
        assertThat(english).isNotEmpty().isEqualTo(bundle(bundle, "es").keySet());
    }

    /** The later text would be shown wherever the earlier one is meant. */
    @Test
    void statesNoKeyTwice() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            List<Path> bundles = files.filter(path -> path.toString().matches(".*_(en|es)[.]properties")).toList();
            assertThat(bundles).hasSizeGreaterThan(4).allSatisfy(path -> assertThat(Files.readAllLines(path).stream()
                    .filter(line -> line.matches("[a-zA-Z][^ =]*=.*")).map(line -> line.substring(0, line.indexOf('=')))).as(path.toString()).doesNotHaveDuplicates());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "verifier/verify"})
    void fillsTheSameGapsInBothLanguages(String bundle) throws IOException {
        Properties english = bundle(bundle, "en");
        Properties spanish = bundle(bundle, "es");
        assertThat(english.stringPropertyNames()).allSatisfy(key ->
                assertThat(gaps(spanish.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void hasNoApostropheThatWouldSwallowAGap(String language) throws IOException {
        Properties texts = bundle("messages", language);
        assertThat(texts.stringPropertyNames()).allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).doesNotContain("'"));
    }

    @Test
    void knowsEveryKeyThatTheCodeUses() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher keys = USED.matcher(Files.readString(source));
                while (keys.find()) {
                    used.add(keys.group(1));
                }
            }
        }
        used.removeIf(key -> key.endsWith("."));
        assertThat(used).hasSizeGreaterThan(50);
        assertThat(bundle("messages", "en").stringPropertyNames()).containsAll(used);
    }

    @Test
    void writesNumbersAsTheLanguageDoes() {
        Exact number = Exact.of("-1234567.5");
        assertThat(Texts.ENGLISH.number(number, 2)).isEqualTo("-1,234,567.50");
        assertThat(Texts.SPANISH.number(number, 2)).isEqualTo("-1.234.567,50");
        assertThat(Texts.ENGLISH.number(Exact.ONE.dividedBy(Exact.of(3)), 0)).isEqualTo("0.333333…");
    }

    @Test
    void writesNumbersAsInTheRegionOfTheReader() {
        Exact number = Exact.of("-1234567.5");
        assertThat(Texts.in("es-MX").number(number, 2)).isEqualTo("-1,234,567.50");
        assertThat(Texts.in("es-ES").number(number, 2)).isEqualTo("-1.234.567,50");
        assertThat(Texts.in("es-419").number(number, 2)).isEqualTo("-1,234,567.50");
        assertThat(Texts.in("en-DE").number(number, 2)).isEqualTo("-1.234.567,50");
        assertThat(Texts.in("ES-mx").say("page.total")).isEqualTo(Texts.SPANISH.say("page.total"));
    }

    /** Whatever a JDK knows of regions: nothing but what parts thousands and decimals may be another sign. */
    @Test
    void changesNothingButSeparatorsInAnyRegion() {
        List<Texts> regions = Stream.of(Locale.getAvailableLocales()).map(Locale::toLanguageTag).flatMap(tag -> Texts.of(tag).stream()).toList();
        assertThat(regions).hasSizeGreaterThan(100).extracting(Texts::language).containsOnly("en", "es");
        assertThat(regions).allSatisfy(texts -> {
            String written = texts.number(Exact.of("-1234567.5"), 2);
            assertThat(written).matches("-1\\D234\\D567\\D50");
            assertThat(written.charAt(written.length() - 3)).isNotEqualTo(written.charAt(2));
        });
    }

    @Test
    void keepsNothingOfTagsThatSomebodyMadeUp() {
        for (String madeUp : List.of("es-ZZ", "es-MX-u-nu-thai", "es-x-" + "a".repeat(1_000), "es_MX_mischief", "es-")) {
            assertThat(Texts.of(madeUp)).as(madeUp).isEmpty();
            assertThat(Texts.in(madeUp)).as(madeUp).isSameAs(Texts.SPANISH);
        }
        assertThat(Texts.in("estonian")).isSameAs(Texts.ENGLISH);
        assertThat(Texts.in("")).isSameAs(Texts.ENGLISH);
        assertThat(Texts.in("es-MX")).isSameAs(Texts.in("es-mx"));
    }

    @Test
    void writesNumbersInFilesAsInNoRegion() {
        assertThat(Texts.in("es-MX").inFiles()).isSameAs(Texts.SPANISH);
        assertThat(Texts.in("en-ZA").inFiles()).isSameAs(Texts.ENGLISH);
        assertThat(Texts.SPANISH.inFiles()).isSameAs(Texts.SPANISH);
    }

    private static Properties bundle(String name, String language) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader text = new InputStreamReader(
                TextsTest.class.getResourceAsStream("/org/meritrail/" + name + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(text);
        }
        return properties;
    }

    private static List<String> gaps(String text) {
        return GAP.matcher(text).results().map(gap -> gap.group(1)).distinct().sorted().toList();
    }

    @Test
    void saysTimesToTheMinute() {
        assertThat(Texts.ENGLISH.say("refused.run-reviewed", "3", "olga", Instant.parse("2026-11-21T22:37:29.526854Z")))
                .isEqualTo("Run 3 was reviewed already, by olga on 2026-11-21 22:37 UTC.");
    }
}
