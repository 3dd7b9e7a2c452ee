package org.meritrail.intake;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Texts;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.ColumnType;
import org.meritrail.vocabulary.Unit;
import org.meritrail.vocabulary.YesNo;

import static org.assertj.core.api.Assertions.assertThat;

class TypingTest {

    private final Typing typing = new Typing(Format.PLAIN);

    @ParameterizedTest
    @ValueSource(strings = {"1E9", "NaN", "Infinity", "+1", ".5", "5.", "1,5", "1 000", "1'000", " 1", "1 ", "--1", "0x1", "1d", "١٢", "−1",
            "1.123456789012345678901", "1234567890123456789012345678901"})
    void refusesWhatIsNoPlainDecimal(String text) {
        assertThat(typing.type(Cell.written(text), ColumnType.NUMBER, "").problem().key()).isEqualTo("intake.value.number");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-0.00,0", "18450.00,18450", "123456789012345678901234567890.12345678901234567890,123456789012345678901234567890.1234567890123456789"})
    void readsPlainDecimals(String text, String number) {
        assertThat(typing.type(Cell.written(text), ColumnType.MONEY, "EUR").value()).isEqualTo(new Amount(Exact.of(number), Unit.money("EUR")));
    }

    @ParameterizedTest
    @CsvSource({"7%,0.07", "7 %,0.07", "0.07,0.07", "-12.5%,-0.125", "1,1"})
    void readsPercentagesInBothWays(String text, String fraction) {
        assertThat(typing.type(Cell.written(text), ColumnType.PERCENT, "").value()).isEqualTo(new Amount(Exact.of(fraction), Unit.PERCENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "7%%", "%7", "7  %", "7,5%"})
    void refusesOtherPercentages(String text) {
        assertThat(typing.type(Cell.written(text), ColumnType.PERCENT, "").problem().key()).isEqualTo("intake.value.percent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Sí", "SÍ", "true", "TRUE", "1"})
    void readsYes(String text) {
        assertThat(typing.type(Cell.written(text), ColumnType.YES_NO, "").value()).isEqualTo(YesNo.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "FALSE", "0"})
    void readsNo(String text) {
        assertThat(typing.type(Cell.written(text), ColumnType.YES_NO, "").value()).isEqualTo(YesNo.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "2", "y", "si"})
    void refusesWhatIsNeitherYesNorNo(String text) {
        assertThat(typing.type(Cell.written(text), ColumnType.YES_NO, "").problem().key()).isEqualTo("intake.value.yes-no");
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", "a\u00A0b", "a\tb", "a\nb", "a\u200Bb", "\uFEFFa", "a\u2003b", "a\u0000"})
    void refusesTextThatOnlyLooksLikeAnother(String text) {
        assertThat(typing.type(Cell.written(text), ColumnType.LABEL, "").problem().key()).startsWith("intake.value.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-2-1", "26-02-01", "2026-02-01T00:00", "01/02/2026", "+2026-02-01", "20260201"})
    void refusesWhatIsNoDayOfTheCalendar(String text) {
        assertThat(typing.type(Cell.written(text), ColumnType.DATE, "").problem().key()).isEqualTo("intake.value.date");
    }

    @Test
    void refusesADateThatItsFormsReadDifferently() {
        Typing both = new Typing(new Format(',', '"', Format.PLAIN.encoding(), new Dates(List.of("dd/MM/yyyy", "MM/dd/yyyy")), Numbers.PLAIN));

        assertThat(both.type(Cell.written("03/04/2026"), ColumnType.DATE, "").problem().key()).isEqualTo("intake.value.date-several");
        assertThat(both.type(Cell.written("04/04/2026"), ColumnType.DATE, "").problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.0", "12.000"})
    void refusesACountThatIsNotWrittenAsAWholeNumber(String text) {
        assertThat(typing.type(Cell.written(text), ColumnType.COUNT, "").problem().key()).isEqualTo("intake.value.count");
    }

    @Test
    void saysEveryTextInBothLanguages() {
        Set<String> english = Texts.ENGLISH.keysUnder("intake.");

        assertThat(english).isNotEmpty().isEqualTo(Texts.SPANISH.keysUnder("intake."));
        for (Texts texts : Texts.all()) {
            assertThat(english).allSatisfy(key -> assertThat(texts.raw(key)).doesNotContain("'"));
        }
    }
}
