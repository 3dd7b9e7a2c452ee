package org.meritrail.verifier;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShownTest {

    @ParameterizedTest
    @CsvSource({"gold, gold", "' gold', gold", "7 %, 0.07", "7.50%, 7.4999999999999997E-2", "'1,250.00 €', 1250", "100, 100", "-3.1, -3.14", "2026-07-01, 46204", "TRUE, 1"})
    void findsWhatACellShows(String shown, String stored) {
        assertThat(Shown.isOf(shown, stored)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"gold, silver", "8 %, 0.07", "7.51%, 0.075", "'1,250.01 €', 1250", "101, 100", "3.1, -3.14", "gold, ''"})
    void findsThatACellShowsSomethingElse(String shown, String stored) {
        assertThat(Shown.isOf(shown, stored)).isFalse();
    }
}
