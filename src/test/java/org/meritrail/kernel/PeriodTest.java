package org.meritrail.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({"2026, 2026-01-01, 2026-12-31", "2026-Q3, 2026-07-01, 2026-09-30", "2024-02, 2024-02-01, 2024-02-29",
            "2026-01-15..2026-02-14, 2026-01-15, 2026-02-14"})
    void readsYearsQuartersMonthsAndDays(String text, String from, String to) {
        Period period = Period.parse(text);
        assertThat(period.from()).hasToString(from);
        assertThat(period.to()).hasToString(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-Q5", "2026-13", "Q3 2026", "2026-02-30..2026-03-01", "2026-03-01..2026-02-01"})
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(Period.NoSuchPeriod.class);
    }
}
