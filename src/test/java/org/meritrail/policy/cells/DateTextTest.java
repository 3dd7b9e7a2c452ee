package org.meritrail.policy.cells;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever people type for a date is recognised. */
class DateTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "2026-07-01; DATE_AS_TEXT; 2026-07-01", "2026/7/1; DATE_AS_TEXT; 2026-07-01", "20260701; DATE_AS_TEXT; 2026-07-01",
            "31/12/2026; DATE_AS_TEXT; 2026-12-31", "12/31/2026; DATE_AS_TEXT; 2026-12-31", "01/02/2026; DATE_AS_TEXT; 2026-02-01, 2026-01-02",
            "1 de julio de 2026; DATE_AS_TEXT; 2026-07-01", "1 July 2026; DATE_AS_TEXT; 2026-07-01", "July 1st, 2026; DATE_AS_TEXT; 2026-07-01",
            "01-Jul-2026; DATE_AS_TEXT; 2026-07-01", "2026-07-01T18:30:00Z; DATE_AS_TEXT; 2026-07-01", "1 sept. 2026; DATE_AS_TEXT; 2026-09-01",
            "31.12.26; YEAR_OF_TWO_DIGITS; 2026-12-31", "31.12.30; YEAR_OF_TWO_DIGITS; 1930-12-31", "1 Jul '26; YEAR_OF_TWO_DIGITS; 2026-07-01"})
    void saysWhichDayWasMeant(String typed, FindingCode code, String days) {
        Slip slip = DateText.slip(typed).orElseThrow();

        assertThat(slip.code()).isEqualTo(code);
        assertThat(((Message) slip.arguments().get(0)).in(Texts.ENGLISH)).contains(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"January 2026", "2026-Q3", "30/30/2026", "soon", "46000", "1.2.3.4", "2026", "12:30"})
    void takesNothingElseForADate(String typed) {
        assertThat(DateText.slip(typed)).isEmpty();
    }

    @Property(tries = 300)
    void knowsEachDayAsAnyLanguageWritesIt(@ForAll("days") LocalDate day, @ForAll("layouts") String layout, @ForAll("languages") String language) {
        String typed = DateTimeFormatter.ofPattern(layout, Locale.forLanguageTag(language)).format(day);

        assertThat(DateText.days(typed)).contains(day);
    }

    @Property(tries = 300)
    void knowsEachDayAsJavaWritesItForASpaniard(@ForAll("days") LocalDate day) {
        assertThat(DateText.days(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag("es-ES")).format(day))).contains(day);
    }

    @Property(tries = 300)
    void neverFailsOnAnyText(@ForAll String text) {
        DateText.slip(text).ifPresent(slip -> assertThat(slip.code()).isNotNull());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 50_000).map(LocalDate.of(1950, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<String> layouts() {
        return Arbitraries.of("dd/MM/yyyy", "M/d/yyyy", "d.M.yyyy", "yyyy-MM-dd", "yyyyMMdd", "d MMMM yyyy", "d-MMM-yyyy", "dd MMM yyyy");
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("en", "es");
    }
}
