package org.meritrail.policy.cells;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.FindingCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever people type for a number is recognised, and what it would be read as is among its readings. */
class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "100000; NUMBER_AS_TEXT; 100,000", "-12.5; NUMBER_AS_TEXT; -12.5", "(500); NUMBER_AS_TEXT; -500", "500-; NUMBER_AS_TEXT; -500",
            "1.234,50; OTHER_SEPARATORS; 1,234.5", "1,234.50; OTHER_SEPARATORS; 1,234.5", "100.000; OTHER_SEPARATORS; one of 100, 100,000",
            "0,5; OTHER_SEPARATORS; 0.5", "1'234.50; OTHER_SEPARATORS; 1,234.5", "1 234 567,8; OTHER_SEPARATORS; 1,234,567.8",
            "1,00,000; OTHER_SEPARATORS; 100,000",
            "€ 500; CURRENCY_TYPED; 500", "500 USD; CURRENCY_TYPED; 500", "US$ 1,000.00; CURRENCY_TYPED; 1,000", "-€5; CURRENCY_TYPED; -5",
            "12,50€; CURRENCY_TYPED; 12.5",
            "7%; PERCENT_AS_TEXT; 7", "7,5 %; PERCENT_AS_TEXT; 7.5",
            "007; LEADING_ZEROS; 7", "1E5; POWER_OF_TEN; 100,000", "1.5e-3; POWER_OF_TEN; 0.0015",
            "1O0; LETTER_FOR_DIGIT; 100", "l00; LETTER_FOR_DIGIT; 100", "30 days; UNIT_TYPED; 30", "5pts; UNIT_TYPED; 5", "500 XQZ; UNIT_TYPED; 500"})
    void saysWhatWasTypedForANumberAndWhatItWouldBeReadAs(String typed, FindingCode code, String reading) {
        Slip slip = NumberText.slip(typed).orElseThrow();

        assertThat(slip.code()).isEqualTo(code);
        assertThat(Message.of("number.meant", slip.arguments().get(0)).in(Texts.ENGLISH)).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"seven", "about 7", "n/a", "7 to 9", "1.2.3", "--5", "Oil", "..", "12:30", "1,2,3"})
    void takesNothingElseForANumber(String typed) {
        assertThat(NumberText.slip(typed)).isEmpty();
    }

    @Property(tries = 500)
    void knowsEachNumberAsAnyLanguageWritesIt(@ForAll @BigRange(min = "-9999999999", max = "9999999999") @Scale(4) BigDecimal number,
                                               @ForAll("languages") String language) {
        DecimalFormat format = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language)));
        String typed = format.format(number).replace('\u00A0', ' ').replace('\u202F', ' ');

        assertThat(NumberText.readings(typed)).contains(Exact.of(number));
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("en-US", "en-GB", "es-ES", "de-DE", "fr-FR", "de-CH", "pt-BR", "en-IN", "sv-SE", "pl-PL");
    }

    @Property(tries = 500)
    void neverFailsOnAnyText(@ForAll String text) {
        NumberText.slip(text).ifPresent(slip -> assertThat(slip.arguments()).isNotEmpty());
    }
}
