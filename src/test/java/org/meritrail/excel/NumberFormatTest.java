package org.meritrail.excel;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class NumberFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"#,##0.00 [$€-C0A]|€", "[$$-409]#,##0|$", "\"$\"#,##0.00|$", "#,##0 \"EUR\"|EUR", "[$USD] #,##0|USD", "£#,##0|£",
            "[$US$-409]0|US$", "#,##0.00|", "General|", "[Red]0.00|", "0.00E+00|", "_-* #,##0.00\\ [$€-1]_-|€", "[$-C0A]d mmmm yyyy|", "#,##0_€|"})
    void tellsTheCurrencyThatIsShown(String code, String currency) {
        assertThat(new NumberFormat(code).currency().orElse(null)).isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0%|0.074|true|0.07", "0.0%|0.074|true|", "0.00%|0.07125|true|0.0713", "0|6500|false|", "#,##0,|6500|false|7000",
            "#,##0|1.5|false|2", "General|1.23456789|false|", "0.00|1.239|false|1.24", "0.0 %_)|0.075|true|", "#,##0.00_);(#,##0.00)|-1.005|false|-1.01",
            "# ?/?|0.37|false|", "0.0E+00|123456|false|", "@|1.5|false|", "0.00;[Red]-0.00|-2.345|false|-2.35", "#,##0.00 [$€-C0A]|12.345|false|12.35", "|7.5|false|"})
    void tellsWhatIsShownWhereDigitsAreCut(String code, BigDecimal number, boolean percent, BigDecimal shown) {
        assertThat(new NumberFormat(code == null ? "" : code).cut(number, percent).map(BigDecimal::stripTrailingZeros))
                .isEqualTo(Optional.ofNullable(shown).map(BigDecimal::stripTrailingZeros));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"000|7|007", "00000|42|00042", "000|1234|", "0|7|", "0.00|7|", "000|7.5|"})
    void tellsTheZerosThatAreShown(String code, BigDecimal number, String shown) {
        assertThat(new NumberFormat(code).padded(number).orElse(null)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "\"", ";", "\";\"", "[a", "0;", "\\", "_", ",", "0.", "[h"})
    void looksThroughTheLongestFormatsAtOnce(String piece) {
        NumberFormat format = new NumberFormat(piece.repeat(30_000));

        assertThatCode(() -> {
            format.currency();
            format.padded(BigDecimal.ONE);
            format.cut(BigDecimal.ONE, false);
        }).doesNotThrowAnyException();
    }
}
