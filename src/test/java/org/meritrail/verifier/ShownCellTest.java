package org.meritrail.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownCellTest {

    @ParameterizedTest
    @CsvSource({"gold, gold", "7%, 0.07", "7.5%, 7.4999999999999997E-2", "1250, 1250", "-3.14, -3.14", "2026-07-01, 46204", "true, 1", "false, 0"})
    void findsWhatACellShows(String shown, String stored) {
        assertThat(ShownCell.isOf(stored, shown, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"gold, silver", "8%, 0.07", "7.51%, 0.075", "1250.01, 1250", "101, 100", "3.14, -3.14", "gold, ''", "ten, 10", "2026-07-02, 46204", "false, 1"})
    void findsThatACellShowsSomethingElse(String shown, String stored) {
        assertThat(ShownCell.isOf(stored, shown, false)).isFalse();
    }

    @Test
    void countsDaysAsTheWorkbookDoes() {
        assertThat(ShownCell.isOf("44742", "2026-07-01", true)).isTrue();
        assertThat(ShownCell.isOf("44742", "2026-07-01", false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"number, 1.25, 1.25", "percent, 0.04, 0.04", "money, 24000, 24000", "label, gold, gold", "date, 2026-07-01, 46204", "yes-no, yes, sí", "yes-no, no, 0", "nothing-due, , nothing due"})
    void findsWhatIsTakenFromACell(String kind, String value, String stored) {
        assertThat(ShownCell.holds(stored, fact(kind, value), false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"number, 1.4, 1.25", "percent, 4, 0.04", "money, 30000, 24000", "money, 24000, gold", "label, gold, silver", "date, 2026-07-02, 46204", "yes-no, yes, 0", "yes-no, no, gold"})
    void findsThatACellHoldsSomethingElse(String kind, String value, String stored) {
        assertThat(ShownCell.holds(stored, fact(kind, value), false)).isFalse();
    }

    private static Map<String, Object> fact(String kind, String value) {
        return value == null ? Map.of("kind", kind) : Map.of("kind", kind, "value", value);
    }
}
