package org.meritrail.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CurrenciesTest {

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD", "JPY", "KWD"})
    void knowsTheCurrenciesThatMoneyCanBeRoundedIn(String code) {
        assertThat(Currencies.isCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU", "XTS", "XDR", "EURO", "eur", "ZZZ", ""})
    void knowsNoCurrencyWithoutANumberOfDecimals(String code) {
        assertThat(Currencies.isCode(code)).isFalse();
    }
}
