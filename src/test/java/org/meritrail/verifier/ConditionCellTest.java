package org.meritrail.verifier;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionCellTest {

    @ParameterizedTest
    @CsvSource({"equals, North, label, North", "igual a, North, label, North", "one of, East; North, label, North", "uno de, 5, number, 5", "from, 5, number, 5", "desde, 5, number, 6",
            "above, 5, number, 5.01", "mas de, 5, number, 6", "up to, 0.30000000000000004, percent, 0.3", "hasta, 5, number, 4", "below, 5, number, 4.99", "menos de, 5, number, 4",
            "from, 46204, date, 2026-07-01", "up to, 46204.5, date, 2026-07-01", "equals, yes, yes-no, yes"})
    void holds(String how, String stored, String kind, String value) {
        assertThat(new ConditionCell(how, stored, false).holds(Map.of("kind", kind, "value", value))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"equals, North, label, South", "one of, East; North, label, West", "one of, East; North, label, East; South", "from, 5, number, 4.99", "above, 5, number, 5", "up to, 5, number, 5.01",
            "below, 5, number, 5", "from, 46204, date, 2026-06-30", "above, 46204, date, 2026-07-01", "equals, yes, yes-no, no"})
    void doesNotHold(String how, String stored, String kind, String value) {
        assertThat(new ConditionCell(how, stored, false).holds(Map.of("kind", kind, "value", value))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ANY, true", "cualquiera, true", "no end, true", "sin límite, true", "'', true", "North, false", "5, false"})
    void isOpenForEverything(String stored, boolean open) {
        assertThat(new ConditionCell("equals", stored, false).isOpen()).isEqualTo(open);
    }
}
